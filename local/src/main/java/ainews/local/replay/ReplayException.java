package ainews.local.replay;

/** Thrown when a replay cannot be used. The message names the file and the fault. */
public final class ReplayException extends IllegalArgumentException {
  ReplayException(String message) {
    super(message);
  }
}
