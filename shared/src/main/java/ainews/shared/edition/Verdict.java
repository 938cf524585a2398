package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A fault that a check found in a story, and what became of it.
 *
 * @param story its id
 * @param language where it was found; for a fault in every language, the first that shows it
 * @param field title, summary, why, discussion, overview, links or place
 * @param reason the kind of fault
 * @param evidence the faulty words
 * @param outcome what became of the text or story
 */
public record Verdict(
    String story,
    Language language,
    String field,
    String reason,
    String evidence,
    Outcome outcome) {
  private static final int MAX_EVIDENCE = 200;

  /** What becomes of a text or story that fails. */
  public enum Outcome {
    /** The model wrote it again, and it passed. */
    REWRITTEN,
    /** The posts' own words replace it. */
    REPLACED,
    /** It is marked as not in the edition's language. */
    MARKED,
    /** Only its title is published, or a sentence beside its summary is left out. */
    SHORTENED,
    /** It is no longer a top story. */
    MOVED,
    /** It moves to the last category. */
    FOLDED,
    /** The edition leaves the story out. */
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
