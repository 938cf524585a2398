package ainews.shared.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * A figure of a text.
 *
 * @param start index of its first character in the text, its currency included
 * @param end index behind its last character, its unit included
 * @param kind what it is
 * @param written the number as written, without scale and unit, such as {@code 1.2.3} of a version
 * @param values its value with its scale; a second one if it can be read in two ways: 7B is
 *     7,000,000,000 or the name 7B. Empty for versions with two points
 * @param unit an id of {@code units.tsv}, such as {@code usd}; empty if it has none
 * @param precision its significant digits; unlimited if it is exact
 * @param isRounded whether a word or sign says that it is rounded, such as "about"
 */
public record Quantity(
    int start,
    int end,
    Kind kind,
    String written,
    List<BigDecimal> values,
    String unit,
    MathContext precision,
    boolean isRounded) {

  private static final Set<String> SHARES = Set.of("percent", "point");

  /** What a figure is. A date is one for each of its parts, a time of day has minutes. */
  public enum Kind {
    QUANTITY,
    VERSION,
    DATE,
    ORDINAL
  }

  /** An exact figure of one value. */
  static Quantity plain(
      int start, int end, Kind kind, String written, BigDecimal value, String unit) {
    return new Quantity(
        start, end, kind, written, List.of(value), unit, MathContext.UNLIMITED, false);
  }

  Quantity at(int start, int end) {
    return new Quantity(start, end, kind, written, values, unit, precision, isRounded);
  }

  Quantity with(String unit, List<BigDecimal> values, MathContext precision) {
    return new Quantity(start, end, kind, written, values, unit, precision, isRounded);
  }

  /**
   * Returns whether both may be the same figure: 1.2 万 and 12,000, $2.3 billion and 23 亿美元, or 3
   * hours and a bare 3. A rounded figure matches one that rounds to it.
   */
  public boolean matches(Quantity other) {
    if (kind == Kind.VERSION && other.kind == Kind.VERSION) {
      return version().equals(other.version());
    }
    return (kind == other.kind || isBare() || other.isBare())
        && isUnitOf(other)
        && values.stream().anyMatch(a -> other.values.stream().anyMatch(b -> isNear(a, other, b)));
  }

  /** A number without anything that says what it is. */
  private boolean isBare() {
    return unit.isEmpty() && (kind == Kind.QUANTITY || kind == Kind.VERSION);
  }

  private String version() {
    return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
  }

  private boolean isUnitOf(Quantity other) {
    return unit.isEmpty()
        || other.unit.isEmpty()
        || NumberForms.base(unit).equals(NumberForms.base(other.unit))
        || SHARES.contains(unit) && SHARES.contains(other.unit);
  }

  private boolean isNear(BigDecimal a, Quantity other, BigDecimal b) {
    if (!unit.equals(other.unit) && !unit.isEmpty() && !other.unit.isEmpty()) {
      a = a.multiply(NumberForms.factor(unit));
      b = b.multiply(NumberForms.factor(other.unit));
    }
    // "3 times faster" is 快 2 倍 or 快 3 倍.
    if (unit.equals("times") && other.unit.equals("times")) {
      return a.subtract(b).abs().compareTo(BigDecimal.ONE) <= 0;
    }
    MathContext rounding = coarser(precision, other.precision);
    MathContext halfUp = new MathContext(rounding.getPrecision(), RoundingMode.HALF_UP);
    return a.round(rounding).compareTo(b.round(rounding)) == 0
        || a.round(halfUp).compareTo(b.round(halfUp)) == 0;
  }

  private static MathContext coarser(MathContext a, MathContext b) {
    boolean isFirst =
        b.getPrecision() == 0 || a.getPrecision() > 0 && a.getPrecision() <= b.getPrecision();
    return isFirst ? a : b;
  }
}
