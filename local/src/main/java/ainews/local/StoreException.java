package ainews.local;

/** State or site cannot be kept where they should be; the message says what to do. */
final class StoreException extends RuntimeException {
  StoreException(String message) {
    super(message);
  }
}
