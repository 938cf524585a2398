package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.StoryText;
import ainews.summarise.text.LanguageDetector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A story's texts in the words of its posts; a text in another language than its page is marked.
 *
 * @param quoted the post quoted, from which all but at most one sentence is taken
 */
public record Extracts(Item quoted, Map<Language, StoryText> texts) {
  private record Quoted(Item post, Extract extract) {}

  /** Creates the texts from a story's posts, the lead first; empty if no post has words. */
  public static Optional<Extracts> of(List<Item> posts) {
    List<Quoted> quotable =
        posts.stream()
            .flatMap(post -> Extract.of(post).map(extract -> new Quoted(post, extract)).stream())
            .filter(one -> !one.extract.title().isEmpty())
            .toList();
    // The first post with more than a title, else the lead's title.
    return quotable.stream()
        .filter(one -> !one.extract.summary().isEmpty())
        .findFirst()
        .map(one -> new Quoted(one.post, supplemented(one.extract, quotable)))
        .or(() -> quotable.stream().findFirst())
        .map(one -> new Extracts(one.post, texts(one.extract)));
  }

  private static Extract supplemented(Extract extract, List<Quoted> all) {
    List<Extract> others =
        all.stream().map(Quoted::extract).filter(other -> !other.equals(extract)).toList();
    return SupplementaryFacts.of(extract, others).map(extract::with).orElse(extract);
  }

  private static Map<Language, StoryText> texts(Extract extract) {
    String tag = LanguageDetector.of(extract.title() + " " + extract.summary());
    Map<Language, StoryText> texts = new TreeMap<>();
    for (Language language : Draft.LANGUAGES) {
      Optional<String> original =
          LanguageDetector.fits(tag, language) ? Optional.empty() : Optional.of(tag);
      texts.put(language, new StoryText(extract.title(), extract.summary(), original));
    }
    return texts;
  }
}
