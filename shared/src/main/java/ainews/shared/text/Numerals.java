package ainews.shared.text;

import ainews.shared.text.NumberForms.Found;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in words, such as "two and a half million", and in Chinese characters. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String MULTIPLIERS = "十百千万亿";
  private static final int[] POWERS = {1, 2, 3, 4, 8};
  private static final int MOST_WORDS = 8;
  private static final BigDecimal HALF = new BigDecimal(".5");
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  private Numerals() {}

  /** The number in words that begins at an index; bounded, since nobody writes more words. */
  static Optional<Found<BigDecimal>> words(String text, int at) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    int end = at;
    int from = at;
    for (int i = 0; i < MOST_WORDS; i++) {
      int next = endOfWord(text, from);
      String word = text.substring(from, next);
      BigDecimal value = NumberForms.WORDS.get(word);
      BigDecimal scale = word.length() > 2 && from > at ? NumberForms.SCALES.get(word) : null;
      if (value != null && continues(part, value)) {
        part = part.add(value);
        end = next;
      } else if (scale != null) {
        part = (part.signum() == 0 ? BigDecimal.ONE : part).multiply(scale);
        end = next;
        if (scale.compareTo(THOUSAND) >= 0) {
          total = total.add(part);
          part = BigDecimal.ZERO;
        }
      } else if (value != null || !NumberForms.FILLERS.contains(word)) {
        break;
      }
      if (next >= text.length() || " -".indexOf(text.charAt(next)) < 0) {
        break;
      }
      from = next + 1;
    }
    return end == at ? Optional.empty() : Optional.of(new Found<>(total.add(part), end));
  }

  static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && NumberForms.isLatin(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a value continues a part: the five of twenty-five, but not that of four five. */
  private static boolean continues(BigDecimal part, BigDecimal value) {
    int before = part.intValue();
    boolean isTens = before % 100 >= 20 && before % 10 == 0 && value.intValue() < 10;
    return before % 100 == 0 || isTens || value.compareTo(HALF) == 0;
  }

  /** The value of Chinese characters such as 三十五万, 两, 三点五 or 二〇二六. */
  static BigDecimal value(String characters) {
    if (characters.equals("半")) {
      return HALF;
    }
    int point = characters.indexOf('点');
    String whole = point < 0 ? characters : characters.substring(0, point);
    if (isDigits(whole)) {
      String fraction = point < 0 ? "" : "." + digits(characters.substring(point + 1));
      return new BigDecimal(digits(whole) + fraction);
    }
    long total = 0;
    long section = 0;
    long digit = 0;
    long unit = 1;
    for (char c : whole.toCharArray()) {
      int multiplier = MULTIPLIERS.indexOf(c);
      if (multiplier < 0) {
        digit = digit(c);
        unit = digit == 0 ? 1 : unit;
        continue;
      }
      long power = Math.powExact(10L, POWERS[multiplier]);
      if (power < 10_000) {
        section += Math.max(1, digit) * power;
      } else {
        long before = section + digit;
        total = total + before == 0 ? power : Math.min(total + before, 1_000_000_000L) * power;
        section = 0;
      }
      digit = 0;
      unit = power / 10;
    }
    // 一万五 is 15,000, 一百零五 is 105.
    return BigDecimal.valueOf(total + section + digit * Math.max(1, unit));
  }

  static boolean isDigits(String characters) {
    return characters.chars().noneMatch(c -> MULTIPLIERS.indexOf(c) >= 0);
  }

  /** Whether it is a number wherever it occurs: 十五 and 三百, but not 百 or 万一. */
  static boolean isComposed(String characters) {
    int first = MULTIPLIERS.indexOf(characters.charAt(0));
    return characters.length() > 1 && !isDigits(characters) && first <= 0
        || characters.indexOf('点') > 0;
  }

  private static String digits(String characters) {
    StringBuilder digits = new StringBuilder();
    characters.chars().forEach(c -> digits.append(digit((char) c)));
    return digits.toString();
  }

  private static int digit(char c) {
    return c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
  }
}
