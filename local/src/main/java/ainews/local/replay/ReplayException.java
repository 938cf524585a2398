package ainews.local.replay;

/** A replay cannot be used; the message says why. */
public final class ReplayException extends IllegalArgumentException {
  ReplayException(String message) {
    super(message);
  }
}
