package ainews.summarise.rank;

import ainews.summarise.DataFile;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a maker's news from his advertisements, by words. */
public final class Announcement {
  private static final List<Pattern> NEWS = patterns("news");
  private static final List<Pattern> PROMOTION = patterns("promotion");

  private Announcement() {}

  /** Whether the words say that something is new, and do not sell it. */
  public static boolean isIn(String words) {
    return isNews(words) && !isPromotion(words);
  }

  public static boolean isNews(String words) {
    return NEWS.stream().anyMatch(pattern -> pattern.matcher(words).find());
  }

  public static boolean isPromotion(String words) {
    return PROMOTION.stream().anyMatch(pattern -> pattern.matcher(words).find());
  }

  private static List<Pattern> patterns(String kind) {
    return DataFile.read("announcements.tsv", 3).stream()
        .filter(row -> row.get(0).equals(kind))
        .map(row -> Pattern.compile(row.get(1)))
        .toList();
  }
}
