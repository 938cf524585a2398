package ainews.devtools.evaluate;

/** The labelled tables cannot be used; the message says what to do. */
final class EvaluationException extends RuntimeException {
  EvaluationException(String message) {
    super(message);
  }
}
