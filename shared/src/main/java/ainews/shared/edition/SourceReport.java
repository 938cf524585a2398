package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
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
 * @param usual entries it usually lists on such a day, if it listed far fewer
 * @param pages faults while linked pages were read; one line
 * @param feeds a report of each of its feeds; empty for a source without feeds
 */
public record SourceReport(
    SourceId source,
    State state,
    int read,
    int kept,
    Optional<Problem> problem,
    String detail,
    Optional<Integer> bought,
    Optional<Integer> usual,
    Optional<String> pages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FeedReport> feeds) {
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
    pages = pages.map(what -> Texts.cut(Texts.line(what), MAX_DETAIL));
    feeds = feeds == null ? List.of() : List.copyOf(feeds);
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
    this(
        source,
        state,
        read,
        kept,
        problem,
        detail,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** A copy with the number of entries that were paid for. */
  public SourceReport buying(int entries) {
    return new SourceReport(
        source, state, read, kept, problem, detail, Optional.of(entries), usual, pages, feeds);
  }

  /** The same outcome of a source that usually lists so many entries. */
  public SourceReport usually(int entries) {
    return new SourceReport(
        source, state, read, kept, problem, detail, bought, Optional.of(entries), pages, feeds);
  }

  /** The same outcome, with what went wrong with linked pages. */
  public SourceReport withPages(String what) {
    return new SourceReport(
        source, state, read, kept, problem, detail, bought, usual, Optional.of(what), feeds);
  }

  /** The same outcome, with that of its feeds. */
  public SourceReport with(List<FeedReport> feeds) {
    return new SourceReport(
        source, state, read, kept, problem, detail, bought, usual, pages, feeds);
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
            bought,
            usual,
            pages,
            feeds);
  }

  /** Whether reading the source again would add nothing. */
  public boolean isFinal() {
    return state != State.FAILED && state != State.PARTIAL;
  }
}
