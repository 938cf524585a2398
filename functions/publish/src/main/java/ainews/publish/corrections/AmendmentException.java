package ainews.publish.corrections;

/** Thrown when a published story cannot be changed as requested; the message says why. */
public final class AmendmentException extends IllegalArgumentException {
  public AmendmentException(String message) {
    super(message);
  }
}
