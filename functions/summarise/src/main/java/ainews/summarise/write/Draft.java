package ainews.summarise.write;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.summarise.gate.Field;
import ainews.summarise.gate.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model wrote of a story.
 *
 * @param certainty as the prompt lists them
 * @param importance -1, 0 or 1
 * @param texts one for each of {@link #LANGUAGES}
 */
public record Draft(
    Category category, String certainty, int importance, Map<Language, Written> texts) {
  /** Those that the instructions ask for, and every edition is made in. */
  public static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);

  public Draft {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /**
   * @param story of the schema that was asked for
   */
  static Draft of(JsonNode story) {
    Map<Language, Written> texts = new TreeMap<>();
    for (Language language : LANGUAGES) {
      JsonNode text = story.path(language.id());
      texts.put(
          language,
          new Written(
              language,
              text.path("title").asText().strip(),
              text.path("summary").asText().strip()));
    }
    return new Draft(
        Category.of(story.path("category").asText()),
        story.path("certainty").asText(),
        story.path("importance").asInt(),
        texts);
  }

  Written text(Language language) {
    return texts.get(language);
  }

  /** The same with one field written anew. */
  Draft with(Language language, Field field, String text) {
    Written before = text(language);
    Map<Language, Written> changed = new TreeMap<>(texts);
    changed.put(
        language,
        field == Field.TITLE
            ? new Written(language, text.strip(), before.summary())
            : new Written(language, before.title(), text.strip()));
    return new Draft(category, certainty, importance, changed);
  }

  /** The same with titles alone: what else was written has nothing to stand on. */
  Draft withoutSummaries() {
    Draft bare = this;
    for (Language language : LANGUAGES) {
      bare = bare.with(language, Field.SUMMARY, "");
    }
    return bare;
  }
}
