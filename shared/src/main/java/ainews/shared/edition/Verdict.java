package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A fault that a gate found in a story.
 *
 * @param story its id
 * @param language where it was found; of what holds for the story in all, the first that shows it
 * @param field title or summary, links or place
 * @param reason the kind of fault
 * @param evidence the words at fault
 * @param outcome what became of the text or the story
 */
public record Verdict(
    String story,
    Language language,
    String field,
    String reason,
    String evidence,
    Outcome outcome) {
  private static final int MAX_EVIDENCE = 200;

  /** What becomes of a text or a story that does not pass. */
  public enum Outcome {
    /** Asked for again, it passed. */
    REWRITTEN,
    /** The posts' own words stand in its place. */
    REPLACED,
    /** It is marked as words that are not the edition's language. */
    MARKED,
    /** Only the title is told. */
    SHORTENED,
    /** It is no top story any more. */
    MOVED,
    /** It stands in the last category. */
    FOLDED,
    /** The edition does not tell the story. */
    DROPPED;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Outcome of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public Verdict {
    evidence = Texts.cut(Texts.line(evidence), MAX_EVIDENCE);
  }
}
