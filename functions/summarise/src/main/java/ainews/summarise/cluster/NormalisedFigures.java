package ainews.summarise.cluster;

import ainews.shared.text.NumberReader;
import ainews.shared.text.Quantity;
import ainews.shared.text.Quantity.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The figures of a text in one notation, whatever their unit: {@code $26B} and 260 亿美元 both become
 * 26E+9.
 *
 * @param amounts values with at least two digits or a unit of scale
 * @param sizes model sizes, in parameters
 * @param versions version numbers such as 3.5 and 4.6
 */
record NormalisedFigures(Set<String> amounts, Set<String> sizes, Set<String> versions) {
  /** Without a unit, a version more often than an amount. */
  private static final Pattern VERSION = Pattern.compile("\\d{1,2}\\.\\d{1,3}");

  private static final Pattern PARAMETERS = Pattern.compile("\\s?(?:参数|(?i)parameter)");

  private static final Pattern WHOLE_VERSION = Pattern.compile("\\d{1,2}");
  private static final Pattern BEHIND_NAME = Pattern.compile("[A-Za-z]{2}-?$");
  private static final Pattern DIGITS = Pattern.compile("[\\d.]{2,}");

  private static final BigDecimal THOUSAND = new BigDecimal("1e3");
  private static final BigDecimal MILLION = new BigDecimal("1e6");
  private static final BigDecimal BILLION = new BigDecimal("1e9");

  /** Such as an order number. */
  private static final BigDecimal ID = new BigDecimal("1e14");

  static NormalisedFigures of(String text) {
    NormalisedFigures figures =
        new NormalisedFigures(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Quantity quantity : NumberReader.read(text)) {
      figures.add(quantity, text);
    }
    figures.amounts.removeAll(figures.versions);
    return figures;
  }

  /** Whether neither is empty and they have nothing in common. */
  static boolean areDisjoint(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
  }

  /** Whether the amounts, sizes or versions of both have nothing in common. */
  boolean conflictsWith(NormalisedFigures other) {
    return areDisjoint(amounts, other.amounts) || conflictingModels(other) > 0;
  }

  /** How many of sizes and versions have nothing in common. */
  int conflictingModels(NormalisedFigures other) {
    return (areDisjoint(sizes, other.sizes) ? 1 : 0)
        + (areDisjoint(versions, other.versions) ? 1 : 0);
  }

  private void add(Quantity quantity, String text) {
    boolean isBare = quantity.kind() == Kind.QUANTITY && quantity.unit().isEmpty();
    boolean isPlain = isBare && quantity.precision().getPrecision() == 0;
    if (quantity.kind() == Kind.VERSION
        || isPlain && VERSION.matcher(quantity.written()).matches()) {
      if (isVersion(quantity, text)) {
        versions.add(quantity.written());
      }
      return;
    }
    boolean isPart =
        quantity.start() > 0
            && Character.isLetter(text.codePointBefore(quantity.start()))
            && text.charAt(quantity.start() - 1) < 0x80;
    if (isPart || quantity.unit().equals("clock")) {
      return;
    }
    BigDecimal value = quantity.values().getFirst();
    boolean isLetter =
        quantity.values().size() > 1
            && value.compareTo(quantity.values().getLast().multiply(BILLION)) >= 0;
    boolean isOfParameters =
        value.compareTo(MILLION) >= 0
            && PARAMETERS.matcher(text).region(quantity.end(), text.length()).lookingAt();
    boolean isLong = DIGITS.matcher(quantity.written()).matches();
    if (isBare && (isLetter || isOfParameters)) {
      sizes.add(shown(value));
    } else if (value.compareTo(ID) < 0 && (isLong || value.compareTo(THOUSAND) >= 0)) {
      amounts.add(shown(value));
    }
  }

  /** Whether it has a point or is behind a name of several letters: the 5 of GPT-5, not of A5. */
  private static boolean isVersion(Quantity quantity, String text) {
    return VERSION.matcher(quantity.written()).matches()
        || WHOLE_VERSION.matcher(quantity.written()).matches()
            && BEHIND_NAME
                .matcher(text)
                .region(Math.max(0, quantity.start() - 3), quantity.start())
                .find();
  }

  private static String shown(BigDecimal value) {
    return value.signum() == 0
        ? "0"
        : value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toEngineeringString();
  }
}
