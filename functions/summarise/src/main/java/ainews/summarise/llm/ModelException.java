package ainews.summarise.llm;

import ainews.shared.edition.Problem;

/**
 * A model gave no usable answer. The message names the model and holds nothing of address, prompt
 * or answer.
 */
public final class ModelException extends RuntimeException {
  /** Why there is none. */
  public enum Kind {
    /** Too many requests, after all tries. */
    THROTTLED(Problem.RATE_LIMITED),
    /** Not within the time of the settings. */
    TIMED_OUT(Problem.TIMED_OUT),
    /** The service or the way to it is broken, or does not take the request. */
    FAILED(Problem.DID_NOT_ANSWER),
    /** The key or the credentials do not open this model. */
    DENIED(Problem.UNAUTHORISED),
    /** The service wants to be paid first. */
    UNPAID(Problem.CREDITS_OUT),
    /** The service knows no such model or address. */
    NOT_FOUND(Problem.NOT_FOUND),
    /** Nobody takes a connection. */
    UNREACHABLE(Problem.UNREACHABLE),
    /** The model or a filter of the service does not want to answer. */
    REFUSED(Problem.BLOCKED),
    /** The answer was longer than the prompt allowed. */
    CUT(Problem.MALFORMED),
    /** The answer is not what the schema says. */
    MALFORMED(Problem.MALFORMED);

    private final Problem problem;

    Kind(Problem problem) {
      this.problem = problem;
    }

    /** Why, for readers. */
    public Problem problem() {
      return problem;
    }

    /** Whether any other question would fail in the same way. */
    public boolean isOfEveryQuestion() {
      return this == DENIED || this == UNPAID || this == NOT_FOUND || this == UNREACHABLE;
    }
  }

  private final Kind kind;
  private final ModelUsage usage;

  /**
   * @param detail for the operator, one line, without secrets and without anything that was asked
   *     or answered
   * @param usage what was paid all the same
   */
  public ModelException(Kind kind, ModelId model, String detail, ModelUsage usage) {
    super(model.name() + ": " + detail);
    this.kind = kind;
    this.usage = usage;
  }

  public Kind kind() {
    return kind;
  }

  public ModelUsage usage() {
    return usage;
  }
}
