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
 * instructions, and repositories that are merely popular. Signs guess, so they only choose between
 * posts and leave out headlines of an edition without a model.
 */
public final class Signs {
  /** Characters read; news comes at the beginning. */
  private static final int BEGINNING = 200;

  /** Sentences searched for one that names what it is about. */
  private static final int OPENING = 3;

  /** Share of a repository's stars that it must have got today to be news by itself. */
  private static final double JUMP = .05;

  private static final List<Pattern> TALK = patterns("talk");
  private static final List<Pattern> NAMELESS = patterns("nameless");
  private static final List<Pattern> FIGURE = patterns("figure");

  private Signs() {}

  /** Whether the post carries a sign that it is no news. */
  public static boolean areIn(Item item) {
    SourceDescriptor source = item.source().descriptor();
    if (!source.has(Capability.CONVERSATION)) {
      return isEvergreen(item);
    }
    boolean isStatus = item.title().isEmpty() && source.has(Capability.MICROBLOG);
    String words = item.title().isEmpty() ? item.text() : item.title();
    String beginning = TextCleaner.of(TextCleaner.beginning(words, BEGINNING));
    List<String> sentences = Sentences.of(beginning);
    String first = sentences.isEmpty() ? "" : sentences.getFirst();
    boolean isTalk =
        Stream.of(first, headline(sentences)).anyMatch(sentence -> isAny(TALK, sentence));
    return isTalk
        || isStatus
            && (isAny(NAMELESS, first) || !isAny(FIGURE, beginning))
            && !Announcement.isIn(beginning);
  }

  /** Returns the first sentence that names something, or the first; empty if there is none. */
  public static String headline(List<String> sentences) {
    return sentences.stream()
        .limit(OPENING)
        .filter(sentence -> !isAny(NAMELESS, sentence))
        .findFirst()
        .or(() -> sentences.stream().findFirst())
        .orElse("");
  }

  /** Whether it is a repository that got few of its stars today. */
  public static boolean isEvergreen(Item item) {
    OptionalLong today = item.engagement().get(Metric.STARS_TODAY);
    return item.source().descriptor().has(Capability.REPOSITORIES)
        && today.isPresent()
        && today.getAsLong() < JUMP * item.engagement().get(Metric.STARS).orElse(0);
  }

  private static boolean isAny(List<Pattern> patterns, String words) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(words).find());
  }

  private static List<Pattern> patterns(String where) {
    return DataFile.read("summarise/rank/signs.tsv", 3).stream()
        .filter(row -> row.get(0).equals(where))
        .map(row -> Pattern.compile(row.get(1)))
        .toList();
  }
}
