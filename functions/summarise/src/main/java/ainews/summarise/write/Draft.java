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
 * What a model wrote about a story.
 *
 * @param certainty one of the values that the prompt lists
 * @param importance -1, 0 or 1
 * @param texts one text for each of {@link #LANGUAGES}
 */
public record Draft(
    Category category, String certainty, int importance, Map<Language, Written> texts) {
  /** The languages that the instructions ask for, in which every edition is made. */
  public static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);

  public Draft {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /**
   * @param story an element of the answer's stories, matching the schema
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

  /** Returns a copy with one field replaced. */
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

  /** Returns a copy with titles only, for posts that support no more. */
  Draft withoutSummaries() {
    Draft bare = this;
    for (Language language : LANGUAGES) {
      bare = bare.with(language, Field.SUMMARY, "");
    }
    return bare;
  }
}
