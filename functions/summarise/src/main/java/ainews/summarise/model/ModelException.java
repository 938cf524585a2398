package ainews.summarise.model;

/** A model gave no usable answer. Says neither what was asked nor what was answered. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is none. */
  public enum Kind {
    THROTTLED,
    TIMED_OUT,
    FAILED,
    DENIED,
    REFUSED,
    CUT,
    MALFORMED
  }

  private final Kind kind;
  private final transient Usage usage;

  public ModelException(Kind kind, String message, Usage usage, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.usage = usage;
  }

  public Kind kind() {
    return kind;
  }

  /** What was paid all the same. */
  public Usage usage() {
    return usage;
  }
}
