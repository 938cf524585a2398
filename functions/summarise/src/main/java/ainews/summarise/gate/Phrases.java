package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Figures that are said otherwise than by a number with its unit; looked for in lower case. */
final class Phrases {
  /** Those that are no share of something; looked for before what they hold. */
  static final List<Phrase> AMOUNTS = new ArrayList<>();

  static final List<Phrase> SHARES = new ArrayList<>();

  /** What a source may mean and a text need not. */
  static final List<Phrase> HINTS = new ArrayList<>();

  private static final String DIGIT = "[一二三四五六七八九]";

  static {
    add(
        AMOUNTS,
        List.of("half", "半"),
        Pattern.compile(
            "\\b(an?|one|two|three|four|five|\\d{1,2}) (second|minute|hour|day|week|month|year|point|metre|meter|mile|kilo|tonne|percentage point)s? and a half\\b"
                + "|(\\d{1,2}|(?<!十)[一两二三四五六七八九]|十[一二]?) ?(年|天|周|分钟?|小时|个月|个星期|秒钟?|米|公里|倍|斤|公斤|吨|万|亿)半(?![年天数])"
                + "|(\\d{1,2}|(?<!十)[一两二三四五六七八九]|十[一二]?) ?个半(小时|钟头|月|星期|百分点)"),
        Phrases::andHalf);
    add(
        AMOUNTS,
        List.of("m "),
        Pattern.compile("(?<![\\w.$])(?:(\\d{1,3})h ?)?(\\d{1,3})m ?(\\d{1,2})s\\b"),
        match ->
            amount(
                "second",
                (match.group(1) == null ? 0 : 3600 * number(match.group(1)))
                    + 60 * number(match.group(2))
                    + number(match.group(3))));
    for (List<String> row : DataFile.read("summarise/gate/figure-phrases.tsv", 5)) {
      (row.get(2).equals("ratio") ? SHARES : AMOUNTS).add(phrase(row));
    }
    DataFile.read("summarise/gate/figure-hints.tsv", 5).forEach(row -> HINTS.add(phrase(row)));
    add(
        SHARES,
        List.of("分之"),
        Pattern.compile(
            "([\\d.]{1,8}|[一二两三四五六七八九十百千万]{1,6}) ?分之 ?"
                + "([\\d.]{1,8}|[〇零一二两三四五六七八九十百]{1,6}(?:点[〇零一二三四五六七八九]{1,4})?)"),
        match -> amount("ratio", number(match.group(2)) / number(match.group(1))));
    add(
        SHARES,
        List.of("成"),
        Pattern.compile(
            "(?<![一二三四五六七八九十])([一二两三四五六七八九])成([一二三四五六七八九半])?(?![" + Units.notBefore("成") + "])"),
        match -> amount("ratio", tenths(match.group(1), match.group(2))));
    add(
        SHARES,
        List.of("折"),
        Pattern.compile(
            "(?<![一二三四五六七八九十])(" + DIGIT + ")(" + DIGIT + ")折(?![" + Units.notBefore("折") + "])"),
        match -> amount("ratio", tenths(match.group(1), match.group(2))));
    add(
        SHARES,
        List.of("e", "10"),
        Pattern.compile(
            "(?<![\\w.])(\\d(?:\\.\\d{1,4})?)[eE]\\+?(\\d{1,2})(?!\\w)|(?<![\\w.])10(?:\\^| ?的 ?)(\\d{1,2})(?: ?次方)?(?!\\w)"),
        Phrases::power);
    add(
        SHARES,
        List.of("块"),
        Pattern.compile(
            "(\\d{1,4}|[一二两三四五六七八九十]{1,3}) ?块 ?([1-9]|"
                + DIGIT
                + ")(?![\\d万千百十个]|[\\p{IsHan}&&[^"
                + Units.onlyBefore("块")
                + "]])"),
        match -> amount("cny", number(match.group(1)) + number(match.group(2)) / 10));
    add(
        HINTS,
        List.of("b-"),
        Pattern.compile("(?<=\\db-)(\\d{1,3}(?:\\.\\d)?)a\\b"), // 120B-12A
        match -> amount("count", 1e9 * number(match.group(1))));
    add(
        HINTS,
        List.of("/"),
        Pattern.compile("(?<![\\d/.])(\\d{1,2})/(\\d{1,3})(?![\\d/]|\\.\\d)"),
        match -> amount("ratio", number(match.group(1)) / Math.max(1, number(match.group(2)))));
  }

  private Phrases() {}

  private static Phrase phrase(List<String> row) {
    Amount amount = new Amount(row.get(2), Double.parseDouble(row.get(3)));
    return new Phrase(
        List.of(row.get(1).split("\\|")),
        Pattern.compile(row.get(0).replace("(?i)", "")),
        match -> Optional.of(amount));
  }

  private static void add(
      List<Phrase> phrases, List<String> needs, Pattern pattern, Meaning meaning) {
    phrases.add(new Phrase(needs, pattern, meaning));
  }

  /**
   * Words with what they say.
   *
   * @param needs one of these is in every text that the pattern is found in
   */
  record Phrase(List<String> needs, Pattern pattern, Meaning meaning) {
    boolean mayBeIn(String text) {
      return needs.stream().anyMatch(text::contains);
    }
  }

  /** What the words at a place say, if they say something. */
  interface Meaning {
    Optional<Amount> of(MatchResult match);
  }

  private static Optional<Amount> amount(String family, double value) {
    return Optional.of(new Amount(family, value));
  }

  /** A day and a half, 一分半. */
  private static Optional<Amount> andHalf(MatchResult match) {
    int group = match.group(1) != null ? 1 : match.group(3) != null ? 3 : 5;
    String number = Characters.lower(match.group(group));
    String unit = Characters.lower((group == 5 ? "个" : "") + match.group(group + 1));
    return Units.behind(unit, unit, 0).units().stream()
        .findFirst()
        .map(
            each ->
                new Amount(
                    each.isScale() ? "count" : each.family(),
                    (number(number) + .5) * each.factor()));
  }

  private static Optional<Amount> power(MatchResult match) {
    boolean ten = match.group(1) == null;
    double base = ten ? 1 : number(match.group(1));
    int exponent = Integer.parseInt(match.group(ten ? 3 : 2));
    return amount("count", base * Math.pow(10, exponent));
  }

  /** 七成五 is .75, and so is what 七五折 leaves. */
  private static double tenths(String tenths, String more) {
    double hundredths = more == null ? 0 : more.equals("半") ? 5 : NumberWords.chinese(more);
    return (NumberWords.chinese(tenths) * 10 + hundredths) / 100;
  }

  private static double number(String written) {
    char first = written.charAt(0);
    if (Characters.isDigit(first) || first == '.') {
      String digits = written.replaceFirst("^\\.+", "0.").replaceFirst("(\\..*?)\\..*$", "$1");
      return Double.parseDouble(digits.endsWith(".") ? digits + "0" : digits);
    }
    if (Characters.isHan(first)) {
      return NumberWords.chinese(written);
    }
    return first == 'a' ? 1 : NumberWords.english(written);
  }
}
