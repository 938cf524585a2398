package ainews.summarise.cluster;

import ainews.summarise.text.Tokenizer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.])(?<currency>[$€£¥]\\s?)?(?<number>\\d[\\d,]*(?:\\.\\d+)?)"
              + "(?<unit>\\s?(?:万亿|千亿|百亿|千万|百万|亿|億|万|萬|trillion|billion|million|thousand|bn\\b|[kmbt](?![a-z]))|(?<part>[a-z%]))?"
              + "(?<after>\\s?(?:参数|parameter))?");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?<![\\d.$€£¥])(?:(?<=[a-z\\- ])|(?<=v)|(?<=\\p{IsHan})|^)(\\d{1,2}\\.\\d{1,3})(?![\\d%]|\\.\\d|\\s?(?:x|×|%|倍|万|亿|个|折|[bkmt]\\b|gb|tb|trillion|billion|million|percent|hour|times))");

  /** Such as the 5 of {@code GPT-5} or the 4 of {@code llama4}. */
  private static final Pattern WHOLE_VERSION =
      Pattern.compile("(?<=[a-z]{2}|[a-z]{2}-)(\\d{1,2})(?![\\w.%-]|\\.\\d)");

  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("万", 4),
          Map.entry("萬", 4),
          Map.entry("百万", 6),
          Map.entry("m", 6),
          Map.entry("million", 6),
          Map.entry("千万", 7),
          Map.entry("亿", 8),
          Map.entry("億", 8),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9),
          Map.entry("百亿", 10),
          Map.entry("千亿", 11),
          Map.entry("万亿", 12),
          Map.entry("t", 12),
          Map.entry("trillion", 12));

  /** Characters, including the decimal point; longer numbers are ids, such as an order number. */
  private static final int MOST_DIGITS = 12;

  static NormalisedFigures of(String text) {
    String normal =
        Normalizer.normalize(Tokenizer.withoutAddresses(text), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    Set<String> versions = new HashSet<>();
    Matcher version = VERSION.matcher(normal);
    while (version.find()) {
      versions.add(version.group(1));
    }
    Matcher whole = WHOLE_VERSION.matcher(normal);
    while (whole.find()) {
      versions.add(whole.group(1));
    }
    Set<String> amounts = new HashSet<>();
    Set<String> sizes = new HashSet<>();
    Matcher figure = FIGURE.matcher(normal);
    while (figure.find()) {
      add(figure, versions, amounts, sizes);
    }
    return new NormalisedFigures(amounts, sizes, versions);
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

  private static void add(
      Matcher figure, Set<String> versions, Set<String> amounts, Set<String> sizes) {
    String number = figure.group("number").replace(",", "");
    String unit = figure.group("unit") == null ? "" : figure.group("unit").strip();
    Integer scale = SCALES.get(unit);
    if (number.length() > MOST_DIGITS) {
      return;
    }
    boolean money = figure.group("currency") != null;
    if (scale == null) {
      boolean isSignificant = number.replace(".", "").length() >= 2;
      if (isSignificant && !versions.contains(number)) {
        amounts.add(value(number, 0));
      }
      return;
    }
    boolean size =
        !money && (unit.equals("b") || unit.equals("t") || figure.group("after") != null);
    (size ? sizes : amounts).add(value(number, scale));
  }

  private static String value(String number, int scale) {
    BigDecimal value = new BigDecimal(number).scaleByPowerOfTen(scale);
    return value.signum() == 0
        ? "0"
        : value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toEngineeringString();
  }
}
