package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a figure is another one rounded, and says that it is. */
final class Rounding {
  private static final Map<String, String> WORDS =
      DataFile.read("summarise/gate/rounding-words.tsv", 4).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0) + " " + row.get(1),
                  Collectors.mapping(row -> row.get(2), Collectors.joining("|"))));
  private static final Pattern ABOUT = before("about");
  private static final Pattern MOST = before("most");
  private static final Pattern LEAST = before("least");
  private static final Pattern ABOUT_BEHIND = behind("about");
  private static final Pattern LEAST_BEHIND = behind("least");
  private static final Pattern ABOUT_ITSELF = itself("about");
  private static final Pattern LEAST_ITSELF = itself("least");
  private static final Pattern COARSE = itself("coarse");

  private static final double COARSE_ROUNDING = .045;

  /** More than half is anything below the next such share. */
  private static final double COARSE_ROUNDING_DOWN = .1;

  /** Four in ten are 41% too. */
  private static final double PLAIN_COARSE_ROUNDING = .013;

  /** 六成 are 62% too. */
  private static final double PLAIN_ROUNDING_OF_TENTHS = .035;

  /** By so much of a number, 40 are as good as 40.05. */
  private static final double HARDLY = .005;

  private static final int BEFORE = 18;
  private static final double ROUNDING = .125;
  private static final double ROUNDING_DOWN = .25;

  /** So many digits are as good as the number itself. */
  private static final int EXACT_DIGITS = 3;

  private static final double MINUTE = 60;

  /** Of fewer minutes the seconds count. */
  private static final int TEN = 10;

  private static final double LARGE = 1_000;

  private Rounding() {}

  private static Pattern before(String side) {
    return Pattern.compile("(?i)(?:" + WORDS.get(side + " before") + ") ?(?:a |an )?[$€£¥]?$");
  }

  private static Pattern behind(String side) {
    return Pattern.compile("(?i) ?(?:" + WORDS.get(side + " behind") + ")");
  }

  private static Pattern itself(String side) {
    return Pattern.compile("(?i)" + WORDS.get(side + " itself"));
  }

  /**
   * How a figure is told.
   *
   * @param coarse whether as a share in words
   */
  private record Manner(
      boolean about, boolean most, boolean least, boolean coarse, boolean tenths) {
    static Manner of(Figure told, String text) {
      String before = text.substring(Math.max(0, told.start() - BEFORE), told.start());
      String itself = text.substring(told.start(), told.end());
      // A phrase such as 逾半 holds the word.
      String first = itself.substring(0, 1);
      return new Manner(
          find(ABOUT, before, first)
              || follows(ABOUT_BEHIND, text, told.end())
              || ABOUT_ITSELF.matcher(itself).find(),
          find(MOST, before, first),
          find(LEAST, before, first)
              || follows(LEAST_BEHIND, text, told.end())
              || LEAST_ITSELF.matcher(itself).find(),
          told.isOf("ratio") && COARSE.matcher(itself).find(),
          itself.endsWith("成"));
    }

    private static boolean find(Pattern pattern, String before, String first) {
      return pattern.matcher(before).find() || pattern.matcher(first).find();
    }

    boolean isPlain() {
      return !about && !most && !least;
    }

    /** Whether a known value lies on the side of the told one that the words say. */
    boolean isSide(double told, double known) {
      return about || most && known < told || least && known > told;
    }
  }

  static boolean isRounded(Figure told, List<Figure> known, String text) {
    Manner manner = Manner.of(told, text);
    for (Figure source : known) {
      if (told.bare()
          && !source.bare()
          && !source.name()
          && isRound(told.raw(), source.raw(), manner)) {
        return true; // half a billion, of dollars
      }
      for (Amount amount : told.amounts()) {
        for (Amount exact : source.amounts()) {
          if (amount.family().equals(exact.family())
              && !amount.family().startsWith("date:")
              && (isRound(amount.value(), exact.value(), manner)
                  || amount.family().equals("second")
                      && manner.most()
                      && isNextMinute(amount.value(), exact.value()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** 56 minutes 40 seconds are under 57 minutes. */
  private static boolean isNextMinute(double told, double known) {
    return told > known && told - known < MINUTE && told % MINUTE == 0 && known > TEN * MINUTE;
  }

  private static boolean isRound(double told, double known, Manner manner) {
    if (told <= 0 || known <= 0 || known > 2 * told || told > 2 * known) {
      return false;
    }
    if (manner.coarse() && told < 1) {
      double sided = manner.least() && known > told ? COARSE_ROUNDING_DOWN : COARSE_ROUNDING;
      double plain = manner.tenths() ? PLAIN_ROUNDING_OF_TENTHS : PLAIN_COARSE_ROUNDING;
      double most = manner.isPlain() ? plain : sided;
      return (manner.isPlain() || manner.isSide(told, known)) && Math.abs(known - told) <= most;
    }
    int digits = digits(told);
    if (digits >= digits(known)) {
      return false;
    }
    if (manner.isPlain()) {
      boolean exact =
          digits >= EXACT_DIGITS
              || digits == EXACT_DIGITS - 1 && known >= LARGE
              || Math.abs(known - told) <= HARDLY * known;
      return exact && new BigDecimal(known).round(new MathContext(digits)).doubleValue() == told;
    }
    double most = manner.least() && known > told ? ROUNDING_DOWN * told : ROUNDING * known;
    return manner.isSide(told, known) && Math.abs(known - told) <= most;
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
