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
 * What the operator changed about a story after it was published.
 *
 * @param on the day it was done
 * @param reasons why, by language, for one at least; in whatever language the operator wrote it
 * @param titles those that stand in place of the story's, by language
 * @param summaries likewise; an empty one takes the story's away
 */
public record Amendment(
    Kind kind,
    LocalDate on,
    Map<Language, String> reasons,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Language, String> titles,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Language, String> summaries) {
  /** What was done. */
  public enum Kind {
    WITHDRAWN,
    /** No longer withdrawn. */
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
      throw new IllegalArgumentException("an amendment has a reason, and none is empty");
    }
    if (titles.containsValue("")) {
      throw new IllegalArgumentException("a story has a title");
    }
    if (kind != Kind.CORRECTED && !(titles.isEmpty() && summaries.isEmpty())) {
      throw new IllegalArgumentException("a story that is retracted or restored gets no new texts");
    }
  }

  /** How a story was withdrawn, if it is; the last word counts. */
  static Optional<Amendment> withdrawal(List<Amendment> amendments) {
    for (Amendment amendment : amendments.reversed()) {
      if (amendment.kind() != Kind.CORRECTED) {
        return Optional.of(amendment).filter(last -> last.kind() == Kind.WITHDRAWN);
      }
    }
    return Optional.empty();
  }

  /** Whether another says the same, on whatever day. */
  public boolean saysAs(Amendment other) {
    return equals(new Amendment(other.kind, on, other.reasons, other.titles, other.summaries));
  }

  /** How a story that was told so is told with it. */
  StoryText of(StoryText text, Language language) {
    String title = titles.getOrDefault(language, text.title());
    String summary = summaries.getOrDefault(language, text.summary());
    if (kind == Kind.WITHDRAWN) {
      return new StoryText(title, "", text.original());
    }
    // The mark goes once nothing is left of the words that it marks.
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
