package ainews.publish.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the figures of a story's two languages: 1.2 万 and 12,000 are one, so are 七成 and 70%. It
 * knows less than the gate that texts pass when they are written, and lets pass what it cannot
 * tell.
 */
final class Figures {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?i)(\\d+(?:,\\d{3})*(?:\\.\\d+)?)[ -]?"
              + "(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|trillion|billion|million|thousand"
              + "|(?:bn|tn|mn|[kmbt])(?![a-z\\d])|成)?");

  private static final Pattern CHARACTERS = Pattern.compile("[一二两三四五六七八九十百千万亿]+成?");

  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("成", 1e1),
          Map.entry("千", 1e3),
          Map.entry("万", 1e4),
          Map.entry("十万", 1e5),
          Map.entry("百万", 1e6),
          Map.entry("千万", 1e7),
          Map.entry("亿", 1e8),
          Map.entry("十亿", 1e9),
          Map.entry("百亿", 1e10),
          Map.entry("千亿", 1e11),
          Map.entry("万亿", 1e12),
          Map.entry("thousand", 1e3),
          Map.entry("million", 1e6),
          Map.entry("billion", 1e9),
          Map.entry("trillion", 1e12),
          Map.entry("k", 1e3),
          Map.entry("m", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("b", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("t", 1e12),
          Map.entry("tn", 1e12));

  /** Up to here figures are written as words too, among them those of months. */
  private static final int MOST_IN_WORDS = 20;

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)[一二两三四五六七八九十双半首]|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
              + "|twelve|\\w+teen|twenty|first|second|third|\\w+th|once|twice|half|both|single|double"
              + "|triple|quarter|dozen|week|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*)\\b");

  /** Of the value: what rounding takes. */
  private static final double ROUNDING = .05;

  /** Of money, which is told in its unit or in hundredths. */
  private static final double HUNDREDTHS = 100;

  private Figures() {}

  /** By its scale and, since 7B is a name as often as a number, without. */
  private record Figure(String words, List<Double> values) {
    boolean is(Figure other) {
      return values.stream()
          .anyMatch(
              a ->
                  other.values.stream()
                      .anyMatch(
                          b -> near(a, b) || near(a, HUNDREDTHS * b) || near(HUNDREDTHS * a, b)));
    }

    boolean mayBeWords() {
      return values.stream().anyMatch(one -> one <= MOST_IN_WORDS && one == Math.rint(one));
    }
  }

  /** A figure in digits of one text that another does not have, as it is written. */
  static Optional<String> missing(String text, String other) {
    List<Figure> known = inDigits(other);
    known.addAll(inCharacters(other));
    boolean hasWords = WORDS.matcher(other).find();
    return inDigits(text).stream()
        .filter(figure -> !(hasWords && figure.mayBeWords()))
        .filter(figure -> known.stream().noneMatch(figure::is))
        .map(Figure::words)
        .findFirst();
  }

  private static List<Figure> inDigits(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(text);
    while (matcher.find()) {
      double value = Double.parseDouble(matcher.group(1).replace(",", ""));
      String scale = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
      double scaled = value * SCALES.getOrDefault(scale, 1.0);
      boolean isName = !scale.isEmpty() && scale.length() == 1 && scale.charAt(0) < 0x80;
      figures.add(
          new Figure(matcher.group().strip(), isName ? List.of(scaled, value) : List.of(scaled)));
    }
    return figures;
  }

  private static List<Figure> inCharacters(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = CHARACTERS.matcher(text);
    while (matcher.find()) {
      figures.add(new Figure(matcher.group(), List.of(value(matcher.group()))));
    }
    return figures;
  }

  /** Of 三十五万 or 七成. */
  private static double value(String characters) {
    double whole = 0;
    double part = 0;
    double digit = 0;
    for (char c : characters.toCharArray()) {
      int found = "一二三四五六七八九".indexOf(c);
      if (found >= 0 || c == '两') {
        digit = c == '两' ? 2 : found + 1;
      } else if (c == '成') {
        return HUNDREDTHS / 10 * (part + digit);
      } else if (c == '万' || c == '亿') {
        whole = (whole + Math.max(1, part + digit)) * (c == '万' ? 1e4 : 1e8);
        part = 0;
        digit = 0;
      } else {
        part += Math.max(1, digit) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
        digit = 0;
      }
    }
    return whole + part + digit;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= ROUNDING * Math.max(a, b);
  }
}
