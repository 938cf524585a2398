package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * What a source did for an edition.
 *
 * @param read entries that the source listed
 * @param kept items among them that belong to the edition
 * @param problem why it failed or is partial; absent otherwise
 * @param detail for the operator, such as the status or the missing secret's name; one line without
 *     secrets
 * @param bought entries that were paid for; absent if the source is free
 */
public record SourceReport(
    SourceId source,
    State state,
    int read,
    int kept,
    Optional<Problem> problem,
    String detail,
    Optional<Integer> bought) {
  private static final int MAX_DETAIL = 300;

  /** How the reading went. */
  public enum State {
    ANSWERED("answered"),
    EMPTY("empty"),
    OFF("off"),
    CANNOT_LOOK_BACK("cannot look back"),
    PARTIAL("partial"),
    FAILED("failed");

    private final String id;

    State(String id) {
      this.id = id;
    }

    @JsonValue
    public String id() {
      return id;
    }

    @JsonCreator
    public static State of(String id) {
      for (State state : values()) {
        if (state.id.equals(id)) {
          return state;
        }
      }
      throw new IllegalArgumentException("unknown state of a source report: " + id);
    }
  }

  public SourceReport {
    detail = Texts.cut(Texts.line(detail), MAX_DETAIL);
    if (read < 0 || kept < 0 || bought.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "counts must not be negative: read " + read + ", kept " + kept + ", bought " + bought);
    }
    if (problem.isPresent() != (state == State.PARTIAL || state == State.FAILED)) {
      throw new IllegalArgumentException(
          "a problem is given exactly if the state is partial or failed; state: " + state);
    }
  }

  /** The report of a source that is free. */
  public SourceReport(
      SourceId source, State state, int read, int kept, Optional<Problem> problem, String detail) {
    this(source, state, read, kept, problem, detail, Optional.empty());
  }

  /** A copy with the number of entries that were paid for. */
  public SourceReport buying(int entries) {
    return new SourceReport(source, state, read, kept, problem, detail, Optional.of(entries));
  }

  /** The report stored with the plan, until the source's own report replaces it. */
  public static SourceReport didNotAnswer(SourceId source) {
    return failed(source, Problem.DID_NOT_ANSWER, "");
  }

  public static SourceReport failed(SourceId source, Problem problem, String detail) {
    return new SourceReport(source, State.FAILED, 0, 0, Optional.of(problem), detail);
  }

  public static SourceReport off(SourceId source, String why) {
    return new SourceReport(source, State.OFF, 0, 0, Optional.empty(), why);
  }

  /** A copy for a source of whose stored posts so many cannot be read. */
  public SourceReport damaged(int posts) {
    return state == State.FAILED
        ? this
        : new SourceReport(
            source,
            State.PARTIAL,
            read,
            kept,
            problem.or(() -> Optional.of(Problem.MALFORMED)),
            posts + " stored posts cannot be read",
            bought);
  }

  /** Whether reading the source again would add nothing. */
  public boolean isFinal() {
    return state != State.FAILED && state != State.PARTIAL;
  }
}
