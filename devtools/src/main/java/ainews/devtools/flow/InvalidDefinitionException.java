package ainews.devtools.flow;

/** The template, or its state machine, holds what is not understood here. */
public final class InvalidDefinitionException extends RuntimeException {
  /**
   * @param where the place in the template, such as {@code Edition.FanOut.Retry}
   * @param problem what is wrong there
   */
  public InvalidDefinitionException(String where, String problem) {
    super(where + ": " + problem);
  }
}
