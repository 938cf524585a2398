package ainews.summarise.llm;

import ainews.shared.edition.Problem;

/**
 * A model gave no usable answer. The message names the model and reveals neither its address nor
 * the prompt or answer.
 */
public final class ModelException extends RuntimeException {
  /** Why there is no answer. */
  public enum Kind {
    /** Too many requests, even after all attempts. */
    THROTTLED(Problem.RATE_LIMITED),
    /** No answer within the timeout of the settings. */
    TIMED_OUT(Problem.TIMED_OUT),
    /** The service or the network is broken, or the service rejects the request. */
    FAILED(Problem.DID_NOT_ANSWER),
    /** The key or the credentials give no access to this model. */
    DENIED(Problem.UNAUTHORISED),
    /** The account has no credits left. */
    UNPAID(Problem.CREDITS_OUT),
    /** The service does not know the model or the address. */
    NOT_FOUND(Problem.NOT_FOUND),
    /** The connection is refused. */
    UNREACHABLE(Problem.UNREACHABLE),
    /** The model or a content filter refused to answer. */
    REFUSED(Problem.BLOCKED),
    /** The answer was cut off, or the service read only a part of the prompt. */
    CUT(Problem.MALFORMED),
    /** The answer does not match the schema. */
    MALFORMED(Problem.MALFORMED);

    private final Problem problem;

    Kind(Problem problem) {
      this.problem = problem;
    }

    /** The reason that readers see. */
    public Problem problem() {
      return problem;
    }

    /** Whether every other question would fail in the same way. */
    public boolean affectsEveryQuestion() {
      return this == DENIED || this == UNPAID || this == NOT_FOUND || this == UNREACHABLE;
    }
  }

  private final Kind kind;
  private final String detail;
  private final ModelUsage usage;

  /**
   * @param detail one line for the operator, without secrets and without words of the prompt or
   *     answer
   * @param usage tokens that were paid for nonetheless
   */
  public ModelException(Kind kind, ModelId model, String detail, ModelUsage usage) {
    super(model.name() + ": " + detail);
    this.kind = kind;
    this.detail = detail;
    this.usage = usage;
  }

  public Kind kind() {
    return kind;
  }

  /** The message without the model's name. */
  public String detail() {
    return detail;
  }

  public ModelUsage usage() {
    return usage;
  }
}
