package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.summarise.check.Field;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sentence beside the summary that a model wrote.
 *
 * @param post the number of the post that says it; of no meaning for a discussion
 * @param texts one for each of {@link Draft#LANGUAGES}
 */
public record DraftRemark(Kind kind, int post, Map<Language, String> texts) {
  /** What a remark says. */
  public enum Kind {
    WHY,
    DISCUSSION;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The field of a story's text that it becomes. */
    Field field() {
      return this == WHY ? Field.WHY : Field.DISCUSSION;
    }

    @JsonCreator
    public static Kind of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public DraftRemark {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** Reads the remarks of a story, the first of each kind; what is no remark is left out. */
  static List<DraftRemark> of(JsonNode list) {
    Map<Kind, DraftRemark> remarks = new TreeMap<>();
    for (JsonNode one : list) {
      for (Kind kind : Kind.values()) {
        if (one.path("kind").asText().equals(kind.id())) {
          read(kind, one).ifPresent(remark -> remarks.putIfAbsent(kind, remark));
        }
      }
    }
    return List.copyOf(remarks.values());
  }

  private static Optional<DraftRemark> read(Kind kind, JsonNode remark) {
    return sentence(remark).map(texts -> new DraftRemark(kind, remark.path("post").asInt(), texts));
  }

  /** Reads a sentence in every language; empty if one is missing. */
  static Optional<Map<Language, String>> sentence(JsonNode answer) {
    Map<Language, String> texts = new TreeMap<>();
    for (Language language : Draft.LANGUAGES) {
      texts.put(language, answer.path(language.id()).asText("").strip());
    }
    return texts.containsValue("") ? Optional.empty() : Optional.of(texts);
  }
}
