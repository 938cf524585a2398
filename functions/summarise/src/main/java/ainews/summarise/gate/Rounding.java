package ainews.summarise.gate;

import ainews.summarise.gate.Figure.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a figure is another one rounded, and says that it is. */
final class Rounding {
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)(?:about|around|roughly|approximately|some|nearly|almost|under|below|less than|fewer than|up to|close to|just shy of|just under|almost|approaching|on the order of|超过|约|大约|大概|接近|将近|近|不到|不足|达|差不多) ?(?:a |an )?[$€£¥]?$");
  private static final Pattern LEAST =
      Pattern.compile(
          "(?i)(?:over|more than|above|beyond|past|exceed(?:s|ed|ing)?|top(?:s|ped|ping)?|pass(?:es|ed|ing)?|at least|upwards of|north of|超过|超|逾|突破|上|高于|过|至少) ?(?:a |an )?[$€£¥]?$");
  private static final Pattern LEAST_BEHIND =
      Pattern.compile(" ?(?:[多余]|以上|plus|\\+|or more|-odd|-plus)");
  private static final Pattern ABOUT_BEHIND = Pattern.compile(" ?(?:左右|上下|or so|出头)");
  private static final int BEFORE = 18;
  private static final double ROUNDING = .1;
  private static final double ROUNDING_DOWN = .25;

  /** So many digits are as good as the number itself. */
  private static final int EXACT_DIGITS = 3;

  private static final double LARGE = 1_000;

  private Rounding() {}

  static boolean isRounded(Figure told, List<Figure> known, String text) {
    String before = text.substring(Math.max(0, told.start() - BEFORE), told.start());
    String itself = text.substring(told.start(), told.end());
    boolean least =
        LEAST.matcher(before).find()
            || LEAST.matcher(itself.substring(0, 1)).find()
            || follows(LEAST_BEHIND, text, told.end())
            || itself.contains("多")
            || itself.contains("余");
    boolean about =
        ABOUT.matcher(before).find()
            || ABOUT.matcher(itself.substring(0, 1)).find()
            || follows(ABOUT_BEHIND, text, told.end());
    for (Figure source : known) {
      for (Amount amount : told.amounts()) {
        for (Amount exact : source.amounts()) {
          if (amount.family().equals(exact.family())
              && !amount.family().startsWith("date:")
              && isRound(amount.value(), exact.value(), about || least, least)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isRound(double told, double known, boolean about, boolean least) {
    if (told <= 0 || known <= 0 || known > 2 * told || told > 2 * known) {
      return false;
    }
    int digits = digits(told);
    if (digits >= digits(known)) {
      return false;
    }
    boolean exact = digits >= EXACT_DIGITS || digits == EXACT_DIGITS - 1 && known >= LARGE;
    if (exact && !about) {
      return new BigDecimal(known).round(new MathContext(digits)).doubleValue() == told;
    }
    return about && Math.abs(known - told) <= ROUNDING * known
        || least && known > told && known <= told * (1 + ROUNDING_DOWN);
  }

  /** How many digits a value is told with; a third of something is one. */
  private static int digits(double value) {
    int digits = new BigDecimal(value).round(new MathContext(9)).stripTrailingZeros().precision();
    return digits > 8 ? 1 : digits;
  }

  private static boolean follows(Pattern pattern, String text, int from) {
    return pattern.matcher(text).region(from, Math.min(text.length(), from + 8)).lookingAt();
  }
}
