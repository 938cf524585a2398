package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.StoryText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells stories in the words of their posts; what is in another language says so. */
public final class Extracts {
  private Extracts() {}

  /** The texts of a story from its posts, the lead first; empty if none has words. */
  public static Optional<Map<Language, StoryText>> of(List<Item> posts) {
    List<Extract> extracts =
        posts.stream()
            .map(Extract::of)
            .flatMap(Optional::stream)
            .filter(extract -> !extract.title().isEmpty())
            .toList();
    // The first that has more to say than a title, else the lead's title.
    Optional<Extract> told =
        extracts.stream()
            .filter(extract -> !extract.summary().isEmpty())
            .findFirst()
            .map(extract -> supplemented(extract, extracts))
            .or(() -> extracts.stream().findFirst());
    return told.map(Extracts::texts);
  }

  private static Extract supplemented(Extract told, List<Extract> extracts) {
    List<Extract> others = extracts.stream().filter(extract -> !extract.equals(told)).toList();
    return Supplement.of(told, others).map(told::with).orElse(told);
  }

  private static Map<Language, StoryText> texts(Extract extract) {
    String tongue = Tongue.of(extract.title() + " " + extract.summary());
    Map<Language, StoryText> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Optional<String> original =
          Tongue.fits(tongue, language) ? Optional.empty() : Optional.of(tongue);
      texts.put(language, new StoryText(extract.title(), extract.summary(), original));
    }
    return texts;
  }
}
