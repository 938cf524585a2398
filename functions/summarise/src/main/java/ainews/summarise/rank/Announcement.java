package ainews.summarise.rank;

import ainews.shared.text.DataFile;
import ainews.summarise.text.TextCleaner;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises by their words posts that announce something new. */
public final class Announcement {
  /** Characters read; news comes at the beginning. */
  private static final int READ = 2_000;

  private static final List<Pattern> PATTERNS =
      DataFile.read("summarise/rank/announcements.tsv", 2).stream()
          .map(row -> Pattern.compile(row.get(0)))
          .toList();

  private Announcement() {}

  /** Whether the words announce something new. */
  public static boolean isIn(String words) {
    String read = TextCleaner.beginning(words, READ).toLowerCase(Locale.ROOT);
    return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(read).find());
  }
}
