package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, months, quarters and years of a text, each as a figure of its own. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|May)\\b\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)";

  private static final List<Form> FORMS =
      List.of(
          form(
              List.of("-", "/", "."),
              "(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d|[.-]\\d)",
              "date:year",
              "date:month",
              "date:day"),
          form(MONTHS, "(?<![\\p{L}\\d])" + MONTH + " " + DAY, "date:month", "date:day"),
          form(MONTHS, "(?<![\\d.,$])" + DAY + " (?:of )?" + MONTH, "date:day", "date:month"),
          form(MONTHS, "(?<![\\p{L}\\d])(?!May)" + MONTH, "date:month"),
          form(
              List.of("May"),
              "(?:(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|next|last|until|least|to|early|late|mid|this|[Ff]rom|[Tt]hrough|[Bb]efore|[Aa]fter)[ -])(May)\\b",
              "date:month"),
          form(
              List.of("月"),
              "(?<![\\d.])(\\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月(?!活|之|球|饼|付)份?",
              "date:month"),
          form(
              List.of("日", "号"),
              "(?<![\\d.])(\\d{1,2}|(?<=月)[一二三四五六七八九十]{1,3}) ?[日号](?!活|均|志|程|常|文|语|元|线|楼|店)",
              "date:day"),
          form(List.of("年"), "(?<!\\d)((?:19|20)\\d\\d) ?年(?!代)", "date:year"),
          form(List.of("Q", "q"), "(?<![\\p{L}\\d])[Qq]([1-4])(?![\\w_.])", "date:quarter"),
          form(List.of("季"), "(?<!前)第?([一二三四首1-4]) ?财?季(?:度)?", "date:quarter"),
          form(
              List.of("quarter", "Quarter"),
              "(?i)\\b(first|second|third|fourth)(?:[ -]fiscal)?[ -]quarter(?!s)",
              "date:quarter"),
          form(List.of("half", "Half"), "(?i)\\b(first|second) half\\b", "date:halfyear"),
          form(List.of("H", "h"), "(?i)\\bH([12])\\b", "date:halfyear"),
          form(List.of("半年"), "([上下])半年", "date:halfyear"));

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:.])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:]|\\.\\d)(?: ?([AaPp])\\.?[Mm]\\b)?");
  private static final Pattern HOUR =
      Pattern.compile("(?<![\\d.$:])(1?\\d) ?(?:([AaPp])\\.?[Mm]\\b|o'clock)");
  private static final Pattern CHINESE_CLOCK =
      Pattern.compile(
          "(?<![\\d.])(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,3}(?=[点时]? ?[钟半整])) ?[点时] ?(?:(?<half>半)|整|(?<minutes>\\d{1,2}) ?分|(?=钟|[，。；、（(]|$|起|至|到|左右|前|后|开始|许))"
              + "|(?<=(?:UTC|时间|凌晨|早上|上午|下午|晚上|晚|今晚|明晨|傍晚) ?)(?<late>\\d{1,2}|[一二两三四五六七八九十]{1,3}) ?[点时]");
  private static final int HALF_A_DAY = 12 * 60;

  /**
   * @param needs one of these is in every text that the pattern is found in
   */
  private record Form(List<String> needs, Pattern pattern, List<String> families) {}

  private final List<Figure> found = new ArrayList<>();
  private final String text;
  private final Consumer<MatchResult> taker;

  private Dates(String text, Consumer<MatchResult> taker) {
    this.text = text;
    this.taker = taker;
  }

  /**
   * @param taker is told of every place that needs no further reading
   */
  static List<Figure> of(String text, Consumer<MatchResult> taker) {
    Dates dates = new Dates(text, taker);
    dates.read();
    return dates.found;
  }

  private void read() {
    clock(List.of(":"), CLOCK);
    clock(List.of("m", "M", "o'clock"), HOUR);
    clock(List.of("点", "时"), CHINESE_CLOCK);
    for (Form form : FORMS) {
      if (!hasAny(form.needs)) {
        continue;
      }
      Matcher matcher = form.pattern.matcher(text);
      while (matcher.find()) {
        taker.accept(matcher);
        for (int group = 1; group <= form.families.size(); group++) {
          found.add(figure(matcher, group, form.families.get(group - 1)));
        }
      }
    }
  }

  private boolean hasAny(List<String> needs) {
    return needs.stream().anyMatch(text::contains);
  }

  private void clock(List<String> needs, Pattern pattern) {
    if (!hasAny(needs)) {
      return;
    }
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      taker.accept(matcher);
      int minutes = pattern == CLOCK ? Integer.parseInt(matcher.group(2)) : 0;
      String hour = matcher.group(1);
      if (pattern == CHINESE_CLOCK) {
        hour = hour == null ? matcher.group("late") : hour;
        String behind = matcher.group("minutes");
        minutes =
            matcher.group("half") != null ? 30 : behind == null ? 0 : Integer.parseInt(behind);
      }
      double value = (value(hour) * 60 + minutes) % HALF_A_DAY;
      List<Amount> amounts = new ArrayList<>(List.of(new Amount("date:clock", value)));
      if (pattern == CLOCK && hour.length() == 1 && matcher.group(3) == null) {
        // A race of 2:51 may take hours or minutes.
        amounts.add(new Amount("second", 60 * (value(hour) * 60 + minutes)));
        amounts.add(new Amount("second", value(hour) * 60 + minutes));
      }
      found.add(figure(matcher.start(), matcher.end(), value, amounts));
    }
  }

  private static Form form(List<String> needs, String pattern, String... families) {
    return new Form(needs, Pattern.compile(pattern), List.of(families));
  }

  private static Figure figure(MatchResult match, int group, String family) {
    double value = value(match.group(group));
    List<Amount> amounts = new ArrayList<>(List.of(new Amount(family, value)));
    if (family.equals("date:quarter")) {
      amounts.add(
          new Amount("date:month", 3 * value - 2)); // the third quarter is July to September
      amounts.add(new Amount("date:month", 3 * value));
    }
    if (family.equals("date:halfyear")) {
      amounts.add(new Amount("month", 6));
      amounts.add(new Amount("date:month", 6 * value - 5));
      amounts.add(new Amount("date:month", 6 * value));
    }
    if (match.group().endsWith("日") && !match.group().contains("月")) {
      amounts.add(new Amount("second", value * 86_400)); // 三日 is three days too
    }
    int end = group == match.groupCount() ? match.end() : match.end(group);
    return figure(match.start(group), end, value, amounts);
  }

  static Figure figure(int start, int end, double value, List<Amount> amounts) {
    return new Figure(start, end, value, value, amounts, List.of(), false, "", false, false, "");
  }

  private static double value(String written) {
    char first = written.charAt(0);
    if (Characters.isDigit(first)) {
      return Integer.parseInt(written);
    }
    if (Characters.isHan(first)) {
      return first == '上' || first == '首' ? 1 : first == '下' ? 2 : NumberWords.chinese(written);
    }
    int ordinal = List.of("first", "second", "third", "fourth").indexOf(Characters.lower(written));
    return 1 + (ordinal >= 0 ? ordinal : MONTHS.indexOf(written.substring(0, 3)));
  }
}
