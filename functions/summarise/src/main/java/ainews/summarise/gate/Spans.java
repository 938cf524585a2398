package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the span of time that a figure is for: a minute in $0.018 per minute. */
final class Spans {
  private static final int AROUND = 40;
  private static final Map<String, Map<String, String>> FORMS =
      DataFile.read("summarise/gate/spans.tsv", 4).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(2), Collectors.toMap(row -> row.get(0), row -> row.get(1))));
  private static final String SPAN = forms("word");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?: ?\\w{1,12})?/ ?"
              + SPAN
              + "\\b|(?: [\\w-]{1,14}){0,3}? (?:(?:per|each|every) "
              + SPAN
              + "\\b|an? "
              + SPAN
              + "\\b(?= ?(?:[.,;:)!?\"”–]|$| on | for | with | and | to | in | at | from | of | per | when | until | after that| against )))");
  private static final Pattern CHINESE_BEHIND = Pattern.compile("/ ?" + forms("chinese"));
  private static final Pattern CHINESE_BEFORE =
      Pattern.compile("(?:每个?" + forms("chinese") + "|" + forms("average") + ")[^\\d,，。；;]{0,8}$");
  private static final Pattern BEFORE_THINGS =
      Pattern.compile(" " + forms("adjective") + "(?= [a-z])");

  private Spans() {}

  /** Of a kind, as a group that holds the longer ones first. */
  private static String forms(String kind) {
    return FORMS.get(kind).keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(form -> form))
        .collect(Collectors.joining("|", "(", ")"));
  }

  /** Empty where there is none. */
  static String per(String text, String lower, int start, int end) {
    int behind = Math.min(text.length(), end + AROUND);
    Matcher english = BEHIND.matcher(lower).region(end, behind);
    if (english.lookingAt()) {
      int group = english.group(1) != null ? 1 : english.group(2) != null ? 2 : 3;
      return FORMS.get("word").get(english.group(group));
    }
    Matcher things = BEFORE_THINGS.matcher(lower).region(end, behind);
    if (things.lookingAt()) {
      return FORMS.get("adjective").get(things.group(1));
    }
    Matcher chinese = CHINESE_BEHIND.matcher(text).region(end, behind);
    if (chinese.lookingAt()) {
      return FORMS.get("chinese").get(chinese.group(1));
    }
    Matcher before = CHINESE_BEFORE.matcher(text).region(Math.max(0, start - 14), start);
    if (before.find()) {
      return before.group(1) != null
          ? FORMS.get("chinese").get(before.group(1))
          : FORMS.get("average").get(before.group(2));
    }
    return "";
  }
}
