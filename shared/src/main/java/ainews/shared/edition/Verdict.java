package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A fault that the gate found in what was written.
 *
 * @param story its id
 * @param field title or summary
 * @param reason the kind of fault
 * @param evidence the words at fault
 * @param outcome what became of the text
 */
public record Verdict(
    String story,
    Language language,
    String field,
    String reason,
    String evidence,
    Outcome outcome) {
  private static final int MAX_EVIDENCE = 200;

  /** What becomes of a text that does not pass. */
  public enum Outcome {
    /** Asked for again, it passed. */
    REWRITTEN,
    /** The posts' own words stand in its place. */
    REPLACED;

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
