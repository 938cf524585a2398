package ainews.shared.text;

import static ainews.shared.text.NumberForms.isDigit;

import ainews.shared.text.NumberForms.Found;
import ainews.shared.text.NumberForms.Unit;
import ainews.shared.text.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures found so far in a text. */
final class FoundQuantities {
  private static final int LONGEST_GAP = 6;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final PlainText plain;
  private final String text;
  private final List<Quantity> found = new ArrayList<>();
  private int endBefore;
  private boolean isScaledBefore;

  FoundQuantities(PlainText plain) {
    this.plain = plain;
    this.text = plain.text();
  }

  /**
   * Adds a figure with what is behind it, and joins it with the one before to a range.
   *
   * @param start where it begins, its currency included
   * @return where it ends
   */
  int quantity(
      int start, BigDecimal number, String written, Optional<Found<Unit>> currency, Tail tail) {
    Optional<Unit> unit = tail.unit().or(() -> currency.map(Found::meaning));
    BigDecimal factor = unit.map(Unit::scale).orElse(BigDecimal.ONE);
    BigDecimal scaled = number.multiply(tail.scale()).multiply(factor);
    int end = tail.end();
    List<BigDecimal> values = new ArrayList<>(List.of(scaled));
    if (tail.isLetter() && unit.isEmpty()) {
      values.add(number);
    }
    if (text.charAt(end - 1) == '折') {
      BigDecimal share = number.compareTo(BigDecimal.TEN) < 0 ? scaled : number;
      values.set(0, share);
      values.add(HUNDRED.subtract(share));
    }
    boolean isOver = tail.isRounded() || NumberForms.isBefore(NumberForms.OVER, text, start);
    boolean isRounded = isOver || NumberForms.isBefore(NumberForms.ABOUT, text, start);
    boolean isScaled =
        tail.scaleEnd() >= 0 || !isDigit(written.charAt(0)) && number.compareTo(HUNDRED) >= 0;
    BigDecimal digits = isRounded || tail.scaleEnd() < 0 ? number.stripTrailingZeros() : number;
    MathContext precision =
        isRounded || isScaled
            ? new MathContext(
                Math.max(1, digits.precision()), isOver ? RoundingMode.DOWN : RoundingMode.HALF_UP)
            : MathContext.UNLIMITED;
    Quantity quantity =
        new Quantity(
            start,
            end,
            Kind.QUANTITY,
            written,
            List.copyOf(values),
            unit.map(Unit::id).orElse(""),
            precision,
            isRounded);
    boolean isRange = !found.isEmpty() && isOpen(found.getLast()) && isRange(start);
    add(isRange ? joined(quantity, tail, factor) : quantity);
    isScaledBefore = tail.scaleEnd() >= 0;
    return end;
  }

  /** Whether no unit is behind it: the $10 of $10–100M, not the hours of "15 hours or 750K". */
  private boolean isOpen(Quantity lower) {
    return lower.kind() == Kind.QUANTITY
        && (lower.unit().isEmpty() || NumberForms.isDigit(text.charAt(endBefore - 1)));
  }

  private boolean isRange(int start) {
    if (start < endBefore || start - endBefore > LONGEST_GAP) {
      return false;
    }
    if (start == endBefore) {
      return !isDigit(text.charAt(start)); // 三五天
    }
    String between = text.substring(endBefore, start).strip();
    return between.length() == 1 && "-–—~".contains(between)
        || NumberForms.RANGES.contains(between);
  }

  /** Gives the lower end of a range the scale and unit of the upper one: the 10 of $10–100M. */
  private Quantity joined(Quantity upper, Tail tail, BigDecimal factor) {
    Quantity lower = found.removeLast();
    // 2500 至 2 万 shares no scale: its lower end would be the higher.
    boolean isAscending =
        lower
                .values()
                .getFirst()
                .multiply(tail.scaleEnd() >= 0 ? tail.scale() : BigDecimal.ONE)
                .compareTo(upper.values().getFirst())
            <= 0;
    boolean isShared = tail.scaleEnd() >= 0 && !isScaledBefore && isAscending;
    BigDecimal scale = isShared ? tail.scale() : BigDecimal.ONE;
    boolean hasUnit = !lower.unit().isEmpty();
    BigDecimal scaled =
        lower.values().getFirst().multiply(scale).multiply(hasUnit ? BigDecimal.ONE : factor);
    // $1 to $2 million.
    boolean isAmbiguous = isShared && hasUnit && !upper.unit().isEmpty();
    found.add(
        lower.with(
            hasUnit ? lower.unit() : upper.unit(),
            isAmbiguous ? List.of(scaled, lower.values().getFirst()) : List.of(scaled),
            isShared
                ? new MathContext(Math.max(1, lower.values().getFirst().precision()))
                : lower.precision()));
    boolean isMoney = hasUnit && upper.unit().isEmpty();
    return upper.with(
        isMoney ? lower.unit() : upper.unit(),
        isMoney ? upper.values().subList(0, 1) : upper.values(),
        upper.precision());
  }

  /** Adds a figure by its place in the plain text; returns where it ends. */
  int add(Quantity quantity) {
    found.add(quantity.at(plain.origin(quantity.start()), plain.origin(quantity.end())));
    endBefore = quantity.end();
    isScaledBefore = false;
    return quantity.end();
  }

  List<Quantity> all() {
    return List.copyOf(found);
  }

  /** Where the last figure ends in the plain text; 0 before the first. */
  int endBefore() {
    return endBefore;
  }

  /** Whether the last figure is of a kind and ends right before an index, or some spaces before. */
  boolean isBehind(Kind kind, int at, int most) {
    return !found.isEmpty() && found.getLast().kind() == kind && at - endBefore <= most;
  }
}
