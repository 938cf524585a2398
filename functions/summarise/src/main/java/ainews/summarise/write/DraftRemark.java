package ainews.summarise.write;

import ainews.shared.edition.Language;
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
    return SentenceCheck.read(remark)
        .map(texts -> new DraftRemark(kind, remark.path("post").asInt(), texts));
  }
}
