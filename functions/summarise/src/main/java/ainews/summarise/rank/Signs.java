package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.text.DataFile;
import ainews.summarise.text.Sentences;
import ainews.summarise.text.TextCleaner;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises by their form posts that carry no news: questions, remarks, opinions, advertisements,
 * instructions, and repositories that are merely popular. They guess, so they only choose between
 * posts and leave out headlines that no model reads.
 */
public final class Signs {
  /** Characters read; an announcement comes at the beginning. */
  private static final int BEGINNING = 400;

  /** A status with fewer words says too little; two Chinese characters count as one word. */
  private static final int FEWEST_WORDS = 13;

  /** Share of a repository's stars that it must have got today to be news by itself. */
  private static final double JUMP = .05;

  private static final List<Pattern> ANY = patterns("any");
  private static final List<Pattern> TALK = patterns("talk");
  private static final List<Pattern> STATUS = patterns("status");

  private Signs() {}

  /** Whether the post carries a sign that it is no news. */
  public static boolean areIn(Item item) {
    SourceDescriptor source = item.source().descriptor();
    if (source.has(Capability.CATALOGUE)) {
      return isEvergreen(item);
    }
    String text = TextCleaner.beginning(item.text(), BEGINNING);
    if (Announcement.isIn(item.title() + "\n" + text)) {
      return false;
    }
    boolean isStatus = source.has(Capability.MICROBLOG) && item.title().isEmpty();
    String words = item.title().isEmpty() ? text : item.title();
    String opening =
        Sentences.of(TextCleaner.of(words)).stream().findFirst().orElse("");
    return isStatus && TextCleaner.count(TextCleaner.of(text)) < FEWEST_WORDS
        || Stream.of(
                ANY,
                source.has(Capability.CONVERSATION) ? TALK : List.<Pattern>of(),
                isStatus ? STATUS : List.<Pattern>of())
            .flatMap(List::stream)
            .anyMatch(sign -> sign.matcher(opening).find());
  }

  /** Whether it is a repository that got few of its stars today. */
  public static boolean isEvergreen(Item item) {
    OptionalLong today = item.engagement().get(Metric.STARS_TODAY);
    return item.source().descriptor().has(Capability.REPOSITORIES)
        && today.isPresent()
        && today.getAsLong() < JUMP * item.engagement().get(Metric.STARS).orElse(0);
  }

  /** Whether a status's sentence names nobody and nothing and announces nothing. */
  public static boolean isNameless(String sentence) {
    return STATUS.getLast().matcher(sentence).find() && !Announcement.isIn(sentence);
  }

  private static List<Pattern> patterns(String posts) {
    return DataFile.read("summarise/rank/signs.tsv", 3).stream()
        .filter(row -> row.get(0).equals(posts))
        .map(row -> Pattern.compile(row.get(1)))
        .toList();
  }
}
