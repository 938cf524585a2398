package ainews.devtools.bench;

/** What was to be measured does not work; the message says how. */
final class BenchException extends RuntimeException {
  BenchException(String message) {
    super(message);
  }
}
