package ainews.summarise.gate;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the span of time that a figure is for: a minute in $0.018 per minute. */
final class Spans {
  private static final int AROUND = 40;
  private static final String SPAN =
      "(s|sec|second|min|minute|h|hr|hour|day|week|mo|month|yr|year|quarter)";
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?: ?\\w{1,12})?/ ?"
              + SPAN
              + "\\b|(?: [\\w-]{1,14}){0,3}? (?:(?:per|each|every) "
              + SPAN
              + "\\b|an? "
              + SPAN
              + "\\b(?= ?(?:[.,;:)!?\"”–]|$| on | for | with | and | to | in | at | from | of | per | when | until | after that| against )))");
  private static final Pattern CHINESE_BEHIND = Pattern.compile("/ ?(秒|分钟|小时|天|日|周|月|季度|季|年)");
  private static final Pattern CHINESE_BEFORE =
      Pattern.compile("(?:每个?(秒|分钟|小时|天|日|周|月|季度|季|年)|(日|周|月|年)[均活])[^\\d,，。；;]{0,8}$");
  private static final Pattern BEFORE_THINGS =
      Pattern.compile(" (dai|week|month|quarter|year)ly(?= [a-z])");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("s", "second"),
          Map.entry("sec", "second"),
          Map.entry("秒", "second"),
          Map.entry("min", "minute"),
          Map.entry("分钟", "minute"),
          Map.entry("h", "hour"),
          Map.entry("hr", "hour"),
          Map.entry("小时", "hour"),
          Map.entry("天", "day"),
          Map.entry("日", "day"),
          Map.entry("周", "week"),
          Map.entry("dai", "day"),
          Map.entry("mo", "month"),
          Map.entry("月", "month"),
          Map.entry("yr", "year"),
          Map.entry("年", "year"),
          Map.entry("季", "quarter"),
          Map.entry("季度", "quarter"));

  private Spans() {}

  /** Empty where there is none. */
  static String per(String text, String lower, int start, int end) {
    int behind = Math.min(text.length(), end + AROUND);
    Matcher english = BEHIND.matcher(lower).region(end, behind);
    if (english.lookingAt()) {
      int group = english.group(1) != null ? 1 : english.group(2) != null ? 2 : 3;
      return named(english.group(group));
    }
    Matcher things = BEFORE_THINGS.matcher(lower).region(end, behind);
    if (things.lookingAt()) {
      return named(things.group(1));
    }
    Matcher chinese = CHINESE_BEHIND.matcher(text).region(end, behind);
    if (chinese.lookingAt()) {
      return named(chinese.group(1));
    }
    Matcher before = CHINESE_BEFORE.matcher(text).region(Math.max(0, start - 14), start);
    if (before.find()) {
      return named(before.group(1) != null ? before.group(1) : before.group(2));
    }
    return "";
  }

  private static String named(String span) {
    return NAMES.getOrDefault(span, span);
  }
}
