package ainews.publish.corrections;

/** A published story cannot be changed as it was asked for; the message says why. */
public final class AmendmentException extends IllegalArgumentException {
  public AmendmentException(String message) {
    super(message);
  }
}
