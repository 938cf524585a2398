package ainews.publish.watch;

/**
 * Something that made an edition poorer, for the operator. Each part is one line.
 *
 * @param what what happened
 * @param where where to look
 * @param remedy what to do
 */
public record DailyProblem(String what, String where, String remedy) {
  /** What happened and what to do, in one line. */
  public String line() {
    return what + "; " + remedy;
  }
}
