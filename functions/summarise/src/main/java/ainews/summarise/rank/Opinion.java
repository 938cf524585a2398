package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.text.DataFile;
import ainews.shared.text.Texts;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises opinions, feelings and questions by their headline. */
public final class Opinion {
  /** Characters of a post's text that serve as its headline if it has no title. */
  private static final int HEADLINE = 140;

  private static final List<Pattern> PATTERNS =
      DataFile.read("summarise/rank/opinions.tsv", 2).stream()
          .map(row -> Pattern.compile(row.get(0)))
          .toList();

  private Opinion() {}

  public static boolean isIn(String headline) {
    return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(headline).find());
  }

  static boolean isIn(Item item) {
    return isIn(item.title().isEmpty() ? Texts.beginning(item.text(), HEADLINE) : item.title());
  }
}
