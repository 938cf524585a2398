package ainews.local;

/** State or site cannot be kept where they should be; the message says what to do. */
public final class StoreException extends RuntimeException {
  public StoreException(String message) {
    super(message);
  }
}
