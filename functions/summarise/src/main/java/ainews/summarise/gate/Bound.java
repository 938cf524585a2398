package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.regex.Pattern;

/** Words at a figure that call it the most or the least of something. */
enum Bound {
  MOST,
  LEAST;

  private static final int BEFORE = 28;
  private static final int BEHIND = 14;

  /** "Up to a full 30 GB": a few words, but no other figure, may stand between. */
  private static final String BETWEEN = "[^,，.。;；:：\\d]{0,12}$";

  /** The numbers of a name are no figures: "up to twice GPT-4's 20". */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z-]*\\d[\\w.-]*");

  private static final String RIGHT_BEFORE = " ?(?:an? )?[$€£¥]?$";

  private final List<Pattern> varies = patterns("before", "varies", BETWEEN);
  private final List<Pattern> limit = patterns("before", "limit", BETWEEN);
  private final List<Pattern> near = patterns("before", "near", RIGHT_BEFORE);
  private final List<Pattern> behind = patterns("behind", "limit", "");

  private List<Pattern> patterns(String place, String strength, String end) {
    return DataFile.read("summarise/gate/bounds.tsv", 5).stream()
        .filter(row -> row.get(0).equalsIgnoreCase(name()) && row.get(1).equals(place))
        .filter(row -> row.get(2).equals(strength))
        .map(row -> Pattern.compile("(?:" + row.get(3) + ")" + end))
        .toList();
  }

  /** Whether a figure is called so, perhaps only for being rounded. */
  boolean isOf(String text, Figure figure) {
    int end = Math.min(text.length(), figure.end() + BEHIND);
    return varies(text, figure)
        || find(limit, text, figure)
        || find(near, text, figure)
        || behind.stream()
            .anyMatch(pattern -> pattern.matcher(text).region(figure.end(), end).lookingAt());
  }

  /** Whether it is said that less, or more, happens too. */
  boolean varies(String text, Figure figure) {
    return find(varies, text, figure);
  }

  /** The same with names that have digits made words. */
  static String withoutNames(String text) {
    return NAME.matcher(text).replaceAll("x");
  }

  private static boolean find(List<Pattern> patterns, String text, Figure figure) {
    String before = text.substring(Math.max(0, figure.start() - BEFORE), figure.start());
    String part = withoutNames(before);
    return patterns.stream().anyMatch(pattern -> pattern.matcher(part).find());
  }
}
