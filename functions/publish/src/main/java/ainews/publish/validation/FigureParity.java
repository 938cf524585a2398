package ainews.publish.validation;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the figures of a story in two languages: 1.2 万 equals 12,000, and 七成 equals 70%. It
 * knows less than the check of written texts and accepts what it cannot decide.
 */
final class FigureParity {
  private static final Map<String, Double> SCALES =
      Language.all().stream()
          .flatMap(language -> language.text().scales().entrySet().stream())
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

  // The longest scale first. The B of "7B of" is a scale, the b of "7below" is not.
  private static final Pattern DIGITS =
      Pattern.compile(
          SCALES.keySet().stream()
              .sorted(Comparator.comparing(String::length).reversed().thenComparing(scale -> scale))
              .map(scale -> isShort(scale) ? scale + "(?![a-z\\d])" : scale)
              .collect(Collectors.joining("|", "(?i)(\\d+(?:,\\d{3})*(?:\\.\\d+)?)[ -]?(", ")?")));

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ .\u00a0\u202f](?=\\d{3})");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d{1,2}(?!\\d))");

  private static final Pattern CHARACTERS = Pattern.compile("[一二两三四五六七八九十百千万亿]+成?");

  /** Figures up to this one may be written as words, such as those of months. */
  private static final int MOST_IN_WORDS = 20;

  /** The relative difference that rounding may make. */
  private static final double ROUNDING = .05;

  /** Money may be given in its unit or in hundredths. */
  private static final double HUNDREDTHS = 100;

  private FigureParity() {}

  /** A figure and its values: with its scale and, since 7B is often a name, without. */
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

  /** The first figure in digits that the other text lacks, as written; empty if it lacks none. */
  static Optional<String> missing(
      String text, Language language, String other, Language otherLanguage) {
    List<Figure> known = inDigits(other, otherLanguage);
    known.addAll(inCharacters(other));
    boolean hasWords = hasNumberWords(other);
    return inDigits(text, language).stream()
        .filter(figure -> !(hasWords && figure.mayBeWords()))
        .filter(figure -> known.stream().noneMatch(figure::is))
        .map(Figure::words)
        .findFirst();
  }

  /** Number words of all languages count, since names of months may stay in theirs. */
  private static boolean hasNumberWords(String text) {
    return Language.all().stream()
        .anyMatch(language -> language.text().numberWords().matcher(text).find());
  }

  private static boolean isShort(String scale) {
    return scale.length() <= 2 && scale.charAt(0) < 0x80;
  }

  /** The text with decimal points, and with commas between thousands. */
  private static String plain(String text, Language language) {
    return language.text().decimal() == ','
        ? DECIMAL_COMMA.matcher(THOUSANDS.matcher(text).replaceAll(",")).replaceAll(".")
        : text;
  }

  private static List<Figure> inDigits(String text, Language language) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(plain(text, language));
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

  /** The value of Chinese numerals such as 三十五万 or 七成. */
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
