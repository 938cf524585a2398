package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.edition.StoryText;
import ainews.summarise.rank.Signs;
import ainews.summarise.text.LanguageDetector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A story's texts in the words of one of its posts; a text in another language than its page is
 * marked.
 *
 * @param quoted the post quoted
 */
public record Extracts(Item quoted, Map<Language, StoryText> texts) {
  private record Quoted(Item post, Extract extract, boolean isNews) {
    static Optional<Quoted> of(Item post) {
      return Extract.of(post)
          .filter(extract -> !extract.title().isEmpty())
          .map(extract -> new Quoted(post, extract, !Signs.areIn(post)));
    }

    String tag() {
      return LanguageDetector.of(extract.title() + " " + extract.summary());
    }

    boolean saysEnough() {
      return !post.title().isEmpty() || !extract.summary().isEmpty();
    }

    /** Whether the other post is of the same account. */
    boolean continues(Quoted other) {
      return post.title().isEmpty()
          && !post.author().isEmpty()
          && post.source().equals(other.post.source())
          && post.author().equals(other.post.author());
    }

    /** Adds to a mere title what the first other post without a sign says in its language. */
    Quoted with(List<Quoted> others) {
      if (!extract.summary().isEmpty()) {
        return this;
      }
      return others.stream()
          .filter(other -> other != this && other.isNews && other.tag().equals(tag()))
          .map(other -> other.extract.under(extract.title(), other.post, continues(other)))
          .filter(summary -> !summary.isEmpty())
          .findFirst()
          .map(summary -> new Quoted(post, new Extract(extract.title(), summary), isNews))
          .orElse(this);
    }
  }

  /**
   * Creates the texts from a story's posts, the lead first; empty if no post has words. Quoted is
   * the first post without a sign of no news that has a headline of its own or says more than its
   * first sentence; of a thread its first post.
   */
  public static Optional<Extracts> of(List<Item> posts) {
    List<Quoted> quotable =
        posts.stream()
            .flatMap(post -> Quoted.of(post).stream())
            .sorted(Comparator.comparing(one -> !one.isNews))
            .toList();
    return quotable.stream()
        .filter(one -> one.isNews && one.saysEnough())
        .findFirst()
        .map(one -> quotable.stream().filter(one::continues).findFirst().orElse(one))
        .or(() -> quotable.stream().findFirst())
        .map(one -> new Extracts(one.post, texts(one.with(quotable))));
  }

  private static Map<Language, StoryText> texts(Quoted quoted) {
    Extract extract = quoted.extract;
    String tag = quoted.tag();
    Map<Language, StoryText> texts = new TreeMap<>();
    for (Language language : Draft.LANGUAGES) {
      Optional<String> original =
          LanguageDetector.fits(tag, language) ? Optional.empty() : Optional.of(tag);
      String summary = stars(quoted.post, language).orElse(extract.summary());
      texts.put(language, new StoryText(extract.title(), summary, original));
    }
    return texts;
  }

  /** Says why a repository is news today, if the source counts its stars by day. */
  private static Optional<String> stars(Item item, Language language) {
    OptionalLong today = item.engagement().get(Metric.STARS_TODAY);
    OptionalLong all = item.engagement().get(Metric.STARS);
    return item.source().descriptor().has(Capability.REPOSITORIES)
            && today.isPresent()
            && all.isPresent()
        ? Optional.of(
            language
                .messages()
                .get("story.stars", "today", today.getAsLong(), "all", all.getAsLong()))
        : Optional.empty();
  }
}
