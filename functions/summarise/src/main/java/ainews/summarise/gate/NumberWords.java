package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers in words, English and Chinese. */
final class NumberWords {
  private static final Map<String, Double> SMALL = words("number");
  private static final Map<String, Double> LARGE = words("scale");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String MULTIPLIERS = "十百千万亿";
  private static final double[] POWERS = {1e1, 1e2, 1e3, 1e4, 1e8};

  private static final String WORD =
      "(?:" + String.join("|", SMALL.keySet()) + "|" + String.join("|", LARGE.keySet()) + ")\\b";

  /** Bounded: nobody writes a number in more words. */
  static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![\\p{L}\\d-])"
              + WORD
              + "(?:[ -](?:and )?"
              + WORD
              + "){0,8}(?:[ -]and[ -]a[ -]half\\b)?");

  static final Pattern CHINESE =
      Pattern.compile("[〇零一二两三四五六七八九十百千万亿]{1,16}(?:点[〇零一二三四五六七八九]{1,8})?");

  private NumberWords() {}

  private static Map<String, Double> words(String kind) {
    return DataFile.read("summarise/gate/number-words.tsv", 4).stream()
        .filter(row -> row.get(2).equals(kind))
        .collect(Collectors.toMap(row -> row.get(0), row -> Double.parseDouble(row.get(1))));
  }

  /** Whether a lower-case word scales a number and is none of its own. */
  static boolean isScale(String word) {
    return LARGE.containsKey(word) && LARGE.get(word) > 100;
  }

  /** Of lower-case words found by {@link #ENGLISH}. */
  static double english(String words) {
    if (words.endsWith("half")) {
      return english(words.substring(0, words.length() - " and a half".length())) + .5;
    }
    double total = 0;
    double part = 0;
    for (String word : words.split("[ -]")) {
      Double large = LARGE.get(word);
      if (large == null) {
        part += SMALL.getOrDefault(word, 0.0);
      } else if (large <= 100) {
        part = (part == 0 ? 1 : part) * large;
      } else {
        total += (part == 0 ? 1 : part) * large;
        part = 0;
      }
    }
    return total + part;
  }

  /** Of characters found by {@link #CHINESE}. */
  static double chinese(String characters) {
    int point = characters.indexOf('点');
    String whole = point < 0 ? characters : characters.substring(0, point);
    double fraction = 0;
    for (int i = characters.length() - 1; point >= 0 && i > point; i--) {
      fraction = (fraction + digit(characters.charAt(i))) / 10;
    }
    if (whole.chars().noneMatch(c -> MULTIPLIERS.indexOf(c) >= 0)) {
      double digits = 0;
      for (int i = 0; i < whole.length(); i++) {
        digits = digits * 10 + digit(whole.charAt(i));
      }
      return digits + fraction;
    }
    return scaled(whole) + fraction;
  }

  // 两万一千: the digit behind the last scale counts in the next lower one only where 零 is absent.
  private static double scaled(String characters) {
    double total = 0;
    double section = 0;
    double digit = 0;
    for (int i = 0; i < characters.length(); i++) {
      int multiplier = MULTIPLIERS.indexOf(characters.charAt(i));
      if (multiplier < 0) {
        digit = digit(characters.charAt(i));
      } else if (POWERS[multiplier] < 1e4) {
        section += (digit == 0 ? 1 : digit) * POWERS[multiplier];
        digit = 0;
      } else {
        double before = section + digit;
        total = (total + before == 0 ? 1 : total + before) * POWERS[multiplier];
        section = 0;
        digit = 0;
      }
    }
    // 一万五 is 15,000, 一百零五 is 105.
    int last = characters.length() - 2;
    int before = last < 0 ? -1 : MULTIPLIERS.indexOf(characters.charAt(last));
    return total + section + digit * (before > 0 && digit > 0 ? POWERS[before] / 10 : 1);
  }

  static boolean isMultiplier(int c) {
    return MULTIPLIERS.indexOf(c) >= 0;
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '〇' ? 0 : Math.max(0, DIGITS.indexOf(c));
  }
}
