package ainews.devtools.evaluate;

/** Thrown when the labelled tables cannot be used. The message says what to do. */
final class EvaluationException extends RuntimeException {
  EvaluationException(String message) {
    super(message);
  }
}
