package ainews.summarise.rank;

import ainews.shared.text.DataFile;
import ainews.summarise.text.TextCleaner;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a vendor's news from its advertisements by their words. */
public final class Announcement {
  /** Characters read; news comes at the beginning. */
  private static final int READ = 2_000;

  private static final List<Pattern> NEWS = patterns("news");
  private static final List<Pattern> PROMOTION = patterns("promotion");

  private Announcement() {}

  /** Whether the words announce something new without advertising it. */
  public static boolean isIn(String words) {
    return isNews(words) && !isPromotion(words);
  }

  public static boolean isNews(String words) {
    return isAny(NEWS, words);
  }

  public static boolean isPromotion(String words) {
    return isAny(PROMOTION, words);
  }

  private static boolean isAny(List<Pattern> patterns, String words) {
    String read = TextCleaner.beginning(words, READ);
    return patterns.stream().anyMatch(pattern -> pattern.matcher(read).find());
  }

  private static List<Pattern> patterns(String kind) {
    return DataFile.read("summarise/rank/announcements.tsv", 3).stream()
        .filter(row -> row.get(0).equals(kind))
        .map(row -> Pattern.compile(row.get(1)))
        .toList();
  }
}
