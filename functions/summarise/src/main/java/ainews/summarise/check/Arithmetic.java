package ainews.summarise.check;

import ainews.shared.text.Quantity;
import ainews.shared.text.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Works figures out from others. */
final class Arithmetic {
  /** Figures of posts tried, the first ones. */
  private static final int MOST = 60;

  private static final Set<String> SHARES = Set.of("percent", "point");

  /** What may be done with two figures, or, as a sum, with more. */
  enum Operation {
    SUM,
    DIFFERENCE,
    PRODUCT,
    RATIO,
    PERCENT,
    CHANGE;

    static Optional<Operation> of(String id) {
      for (Operation operation : values()) {
        if (operation.name().equals(id.toUpperCase(Locale.ROOT))) {
          return Optional.of(operation);
        }
      }
      return Optional.empty();
    }

    private double of(double a, double b) {
      return switch (this) {
        case SUM -> a + b;
        case DIFFERENCE -> Math.abs(a - b);
        case PRODUCT -> a * b;
        case RATIO -> a / b;
        case PERCENT -> 100 * a / b;
        case CHANGE -> 100 * Math.abs(b - a) / a;
      };
    }

    /** Whether the units allow it: what is added, subtracted or compared is of one kind. */
    private boolean fits(Quantity result, Quantity a, Quantity b) {
      boolean isOne = isOneUnit(a, b);
      return switch (this) {
        case SUM, DIFFERENCE -> isOne && isOneUnit(result, a);
        case PRODUCT ->
            !isOne && (result.unit().equals(a.unit()) || result.unit().equals(b.unit()));
        case RATIO -> isOne && !SHARES.contains(result.unit());
        case PERCENT, CHANGE -> isOne && SHARES.contains(result.unit());
      };
    }
  }

  private Arithmetic() {}

  /** Whether some operation on two of the figures gives this one, or one of them is its share. */
  static boolean yields(Quantity figure, List<Quantity> of) {
    List<Quantity> known =
        of.stream().filter(each -> each.kind() == Kind.QUANTITY).limit(MOST).toList();
    if (SHARES.contains(figure.unit())
        && known.stream()
            .anyMatch(share -> share.unit().isEmpty() && isNear(figure, 100 * value(share)))) {
      return true;
    }
    for (Operation operation : Operation.values()) {
      for (Quantity a : known) {
        for (Quantity b : known) {
          if (a != b && gives(figure, operation, List.of(a, b))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Whether an operation on the operands, in their order and with their units, gives the figure.
   */
  static boolean gives(Quantity figure, Operation operation, List<Quantity> operands) {
    if (operands.size() < 2 || operands.size() > 2 && operation != Operation.SUM) {
      return false;
    }
    Quantity first = operands.getFirst();
    double result = value(first);
    for (Quantity operand : operands.subList(1, operands.size())) {
      if (!operation.fits(figure, first, operand)) {
        return false;
      }
      result = operation.of(result, value(operand));
    }
    return isNear(figure, result);
  }

  private static boolean isOneUnit(Quantity a, Quantity b) {
    return a.unit().equals(b.unit()) || SHARES.contains(a.unit()) && SHARES.contains(b.unit());
  }

  private static double value(Quantity figure) {
    return figure.values().isEmpty() ? Double.NaN : figure.values().getFirst().doubleValue();
  }

  /** Whether the result, rounded as the figure is, is the figure; two digits are the least. */
  private static boolean isNear(Quantity figure, double result) {
    if (Double.isNaN(result) || Double.isInfinite(result)) {
      return false;
    }
    for (BigDecimal value : figure.values()) {
      int digits = Math.max(2, value.stripTrailingZeros().precision());
      BigDecimal exact = new BigDecimal(result);
      for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
        if (exact.round(new MathContext(digits, mode)).compareTo(value) == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
