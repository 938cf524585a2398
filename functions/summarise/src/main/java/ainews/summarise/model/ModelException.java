package ainews.summarise.model;

/** A model gave no usable answer. The message holds nothing of prompt or answer. */
public final class ModelException extends RuntimeException {
  /** Why there is none. */
  public enum Kind {
    /** Too many requests, after all tries. */
    THROTTLED,
    /** Not within the time of the settings. */
    TIMED_OUT,
    /** The service or the way to it is broken, or does not take the request. */
    FAILED,
    /** The key or the credentials do not open this model. */
    DENIED,
    /** The service wants to be paid first. */
    UNPAID,
    /** The service knows no such model or address. */
    NOT_FOUND,
    /** Nobody takes a connection. */
    UNREACHABLE,
    /** The model or a filter of the service does not want to answer. */
    REFUSED,
    /** The answer was longer than the prompt allowed. */
    CUT,
    /** The answer is not what the schema says. */
    MALFORMED;

    /** Whether any other question would fail in the same way. */
    public boolean isOfEveryQuestion() {
      return this == DENIED || this == UNPAID || this == NOT_FOUND || this == UNREACHABLE;
    }
  }

  private final Kind kind;
  private final Usage usage;

  /**
   * @param detail for the operator, one line, without secrets and without anything that was asked
   *     or answered
   * @param usage what was paid all the same
   */
  public ModelException(Kind kind, ModelId model, String detail, Usage usage) {
    super(model + ": " + detail);
    this.kind = kind;
    this.usage = usage;
  }

  public Kind kind() {
    return kind;
  }

  public Usage usage() {
    return usage;
  }
}
