package ainews.devtools.flow;

/** Thrown when the template or its state machine is invalid or not supported here. */
public final class InvalidDefinitionException extends RuntimeException {
  /**
   * Names the place and the problem.
   *
   * @param where the place in the template, such as {@code Edition.FanOut.Retry}
   * @param problem what is wrong there
   */
  public InvalidDefinitionException(String where, String problem) {
    super(where + ": " + problem);
  }
}
