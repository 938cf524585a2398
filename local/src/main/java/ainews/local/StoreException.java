package ainews.local;

/** Thrown when the data folder or the site cannot be used. The message says what to do. */
public final class StoreException extends RuntimeException {
  public StoreException(String message) {
    super(message);
  }
}
