package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A change that the operator made to a published story.
 *
 * @param on the day of the change
 * @param reasons why, by language; at least one
 * @param titles new titles by language; a language without one keeps the story's
 * @param summaries new summaries by language; an empty one removes the story's
 */
public record Amendment(
    Kind kind,
    LocalDate on,
    Map<Language, String> reasons,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Language, String> titles,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Language, String> summaries) {
  /** The kind of change. */
  public enum Kind {
    WITHDRAWN,
    /** Undoes a withdrawal. */
    RESTORED,
    CORRECTED;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public Amendment {
    reasons = lines(reasons);
    titles = lines(titles);
    summaries = lines(summaries);
    if (reasons.isEmpty() || reasons.containsValue("")) {
      throw new IllegalArgumentException("an amendment needs a reason, and no reason may be empty");
    }
    if (titles.containsValue("")) {
      throw new IllegalArgumentException("the new title of a story must not be empty");
    }
    if (kind != Kind.CORRECTED && !(titles.isEmpty() && summaries.isEmpty())) {
      throw new IllegalArgumentException(
          "a story that is retracted or restored takes no new texts");
    }
  }

  /** The withdrawal in force, if there is one: the last withdrawal or restoration decides. */
  static Optional<Amendment> withdrawal(List<Amendment> amendments) {
    for (Amendment amendment : amendments.reversed()) {
      if (amendment.kind() != Kind.CORRECTED) {
        return Optional.of(amendment).filter(last -> last.kind() == Kind.WITHDRAWN);
      }
    }
    return Optional.empty();
  }

  /** Whether another makes the same change, on any day. */
  public boolean equalsExceptDate(Amendment other) {
    return equals(new Amendment(other.kind, on, other.reasons, other.titles, other.summaries));
  }

  /** The text of a story after this change; a new text has title and summary only. */
  StoryText applyTo(StoryText text, Language language) {
    String title = titles.getOrDefault(language, text.title());
    String summary = summaries.getOrDefault(language, text.summary());
    if (kind == Kind.WITHDRAWN) {
      return new StoryText(title, "", text.original());
    }
    if (!titles.containsKey(language) && !summaries.containsKey(language)) {
      return text;
    }
    // The mark is dropped once none of the marked words is left; other sentences may repeat the
    // error.
    boolean isNew =
        titles.containsKey(language) && (summary.isEmpty() || summaries.containsKey(language));
    return new StoryText(title, summary, text.original().filter(tag -> !isNew));
  }

  private static Map<Language, String> lines(Map<Language, String> texts) {
    Map<Language, String> lines = new TreeMap<>();
    if (texts != null) {
      texts.forEach((language, text) -> lines.put(language, Texts.line(text)));
    }
    return Collections.unmodifiableMap(lines);
  }
}
