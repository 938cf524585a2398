package ainews.shared.text;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words and signs of numbers of all languages, in lower case. */
final class NumberForms {
  /**
   * A unit by one of its forms.
   *
   * @param scale what the form multiplies its figure by
   */
  record Unit(String id, BigDecimal scale) {}

  /** A form found in a text. */
  record Found<T>(T meaning, int end) {}

  private static final List<TextPack> PACKS =
      DataFile.readAll("languages.tsv", 3).stream()
          .map(row -> TextPack.read(row.getFirst()))
          .toList();

  private static final List<List<String>> ROWS = DataFile.read("shared/text/units.tsv", 4);
  private static final Map<String, String> BASES = new HashMap<>();
  private static final Map<String, BigDecimal> FACTORS = new HashMap<>();
  private static final Map<String, Unit> UNITS = units();

  static final Map<String, BigDecimal> WORDS = merged(TextPack.Numbers::words);
  static final Map<String, BigDecimal> SCALES = merged(TextPack.Numbers::scales);
  static final Map<String, BigDecimal> ORDINALS = merged(TextPack.Numbers::ordinals);
  static final Set<String> FILLERS = all(TextPack.Numbers::fillers);
  static final Set<String> RANGES = all(TextPack.Numbers::ranges);
  static final Set<String> ABOUT = all(TextPack.Numbers::about);
  static final Set<String> OVER = all(TextPack.Numbers::over);
  static final Map<String, String> BEHIND =
      all(TextPack.Numbers::behind).stream()
          .collect(Collectors.toUnmodifiableMap(form -> form, form -> form));
  static final String COUNTED =
      PACKS.stream().map(pack -> pack.numbers().counted()).collect(Collectors.joining());
  static final Map<String, Integer> MONTHS = months();

  /** Words that are a number with its unit, as {@code words, value, unit}. */
  static final Map<String, String[]> PHRASES =
      all(TextPack.Numbers::phrases).stream()
          .map(phrase -> phrase.split(":"))
          .collect(Collectors.toUnmodifiableMap(phrase -> phrase[0], phrase -> phrase));

  /** First words of what may be a figure without a digit. */
  static final Set<String> STARTS = new HashSet<>();

  /** First Chinese characters of the same. */
  static final BitSet CHARACTERS = new BitSet();

  private static final int LONGEST = 20;
  private static final int LONGEST_BEFORE = 13;

  private NumberForms() {}

  static String base(String unit) {
    return BASES.getOrDefault(unit, unit);
  }

  static BigDecimal factor(String unit) {
    return FACTORS.getOrDefault(unit, BigDecimal.ONE);
  }

  static Optional<Found<Unit>> unit(String text, int at) {
    return longest(UNITS, text, at);
  }

  static Optional<Found<BigDecimal>> scale(String text, int at) {
    return longest(SCALES, text, at);
  }

  /** The currency that ends at {@code end}; its end is where it begins. */
  static Optional<Found<Unit>> currencyBefore(String text, int end) {
    for (int length = Math.min(4, end); length > 0; length--) {
      int start = end - length;
      String form = text.substring(start, end);
      Unit unit = UNITS.get(form);
      boolean isCurrency =
          unit != null
              && (form.length() == 3 && unit.id().equals(form)
                  || form.equals("rmb")
                  || "$€£¥₩₹".indexOf(form.charAt(length - 1)) >= 0);
      if (isCurrency && (start == 0 || !isWord(text, start - 1) || !isWord(text, start))) {
        return Optional.of(new Found<>(unit, start));
      }
    }
    return Optional.empty();
  }

  /** Whether a form ends right before an index, or one space before it. */
  static boolean isBefore(Set<String> forms, String text, int at) {
    int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
    for (int length = Math.min(LONGEST_BEFORE, end); length > 0; length--) {
      if (forms.contains(text.substring(end - length, end)) && !isWord(text, end - length - 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The longest form that begins at an index. One that ends with a letter does not go on with
   * another.
   */
  static <T> Optional<Found<T>> longest(Map<String, T> forms, String text, int at) {
    for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      int end = at + length;
      T found = forms.get(text.substring(at, end));
      if (found != null && !(isWord(text, end - 1) && isWord(text, end))) {
        return Optional.of(new Found<>(found, end));
      }
    }
    return Optional.empty();
  }

  static Matcher at(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
  }

  /** Whether a Latin letter or a digit is there. */
  static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && (isLatin(text.charAt(at)) || isDigit(text.charAt(at)));
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xc0 && c < 0x250 && c != '×';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9fff' || c == '〇';
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    for (List<String> row : ROWS) {
      boolean isBase = row.get(0).equals(row.get(1));
      BigDecimal factor = new BigDecimal(row.get(2));
      if (!isBase) {
        BASES.put(row.get(0), row.get(1));
        FACTORS.put(row.get(0), factor);
      }
      Unit unit = new Unit(row.get(0), isBase ? factor : BigDecimal.ONE);
      for (String form : row.get(3).split("\\|")) {
        units.put(form, unit);
      }
    }
    return units;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (TextPack pack : PACKS) {
      for (Month month : pack.isLatin() ? Month.values() : new Month[0]) {
        String name = month.getDisplayName(TextStyle.FULL, pack.locale()).toLowerCase(Locale.ROOT);
        months.put(name, month.getValue());
        months.putIfAbsent(name.substring(0, Math.min(3, name.length())), month.getValue());
        months.put(
            month.getDisplayName(TextStyle.SHORT, pack.locale()).toLowerCase(Locale.ROOT),
            month.getValue());
      }
    }
    return months;
  }

  static {
    Stream.of(WORDS, ORDINALS, MONTHS, PHRASES)
        .flatMap(forms -> forms.keySet().stream())
        .forEach(form -> STARTS.add(form.split("[ -]")[0]));
    STARTS.forEach(form -> CHARACTERS.set(form.charAt(0)));
    STARTS.addAll(FILLERS);
    "零〇一二两三四五六七八九十百千万半第".chars().forEach(CHARACTERS::set);
  }

  private static <T> Map<String, T> merged(Function<TextPack.Numbers, Map<String, T>> forms) {
    Map<String, T> merged = new HashMap<>();
    PACKS.forEach(pack -> merged.putAll(forms.apply(pack.numbers())));
    return merged;
  }

  private static Set<String> all(Function<TextPack.Numbers, Collection<String>> forms) {
    return PACKS.stream()
        .flatMap(pack -> forms.apply(pack.numbers()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
