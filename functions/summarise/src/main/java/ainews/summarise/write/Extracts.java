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
 * A story told in the words of its posts; what is in another language says so.
 *
 * @param teller the post whose title and words they are, but for a sentence at most
 */
public record Extracts(Item teller, Map<Language, StoryText> texts) {
  private record Told(Item post, Extract extract) {}

  /** Of a story's posts, the lead first; empty if none has words. */
  public static Optional<Extracts> of(List<Item> posts) {
    List<Told> told =
        posts.stream()
            .flatMap(post -> Extract.of(post).map(extract -> new Told(post, extract)).stream())
            .filter(one -> !one.extract.title().isEmpty())
            .toList();
    // The first that has more to say than a title, else the lead's title.
    return told.stream()
        .filter(one -> !one.extract.summary().isEmpty())
        .findFirst()
        .map(one -> new Told(one.post, supplemented(one.extract, told)))
        .or(() -> told.stream().findFirst())
        .map(one -> new Extracts(one.post, texts(one.extract)));
  }

  private static Extract supplemented(Extract told, List<Told> all) {
    List<Extract> others =
        all.stream().map(Told::extract).filter(extract -> !extract.equals(told)).toList();
    return SupplementaryFacts.of(told, others).map(told::with).orElse(told);
  }

  private static Map<Language, StoryText> texts(Extract extract) {
    String tongue = LanguageDetector.of(extract.title() + " " + extract.summary());
    Map<Language, StoryText> texts = new TreeMap<>();
    for (Language language : Draft.LANGUAGES) {
      Optional<String> original =
          LanguageDetector.fits(tongue, language) ? Optional.empty() : Optional.of(tongue);
      texts.put(language, new StoryText(extract.title(), extract.summary(), original));
    }
    return texts;
  }
}
