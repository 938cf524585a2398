package ainews.publish;

/** There is nothing to build again; the message says why. */
public final class RebuildException extends RuntimeException {
  RebuildException(String message) {
    super(message);
  }
}
