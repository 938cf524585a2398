package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param quote the words of a post that say otherwise; empty if there are none
 */
public record Verdict(
    String story,
    Language language,
    String field,
    String reason,
    String evidence,
    Outcome outcome,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String quote) {
  private static final int MAX_EVIDENCE = 200;

  /** What becomes of a text or story that fails. */
  public enum Outcome {
    /** The model wrote it again, and it passed. */
    REWRITTEN,
    /** The posts' own words replace it. */
    REPLACED,
    /** It is marked as not in the edition's language. */
    MARKED,
    /** A sentence of the summary or beside it is left out, or the whole summary. */
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
    // Rows of earlier versions have none.
    quote = quote == null ? "" : Texts.cut(Texts.line(quote), MAX_EVIDENCE);
  }

  /** A verdict without a quote. */
  public Verdict(
      String story,
      Language language,
      String field,
      String reason,
      String evidence,
      Outcome outcome) {
    this(story, language, field, reason, evidence, outcome, "");
  }
}
