package ainews.devtools.bench;

/** Thrown when a benchmark cannot run. The message says why. */
final class BenchException extends RuntimeException {
  BenchException(String message) {
    super(message);
  }
}
