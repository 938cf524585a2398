package ainews.publish;

/** Thrown when there is nothing to rebuild; the message says why. */
public final class RebuildException extends RuntimeException {
  RebuildException(String message) {
    super(message);
  }
}
