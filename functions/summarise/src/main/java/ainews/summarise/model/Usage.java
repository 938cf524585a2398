package ainews.summarise.model;

/**
 * Tokens of one or more answers.
 *
 * @param input read anew
 * @param output written
 * @param cacheRead input that the model had read before
 * @param cacheWritten input kept for the next time
 */
public record Usage(long input, long output, long cacheRead, long cacheWritten) {
  public static final Usage NONE = new Usage(0, 0, 0, 0);

  public Usage plus(Usage other) {
    return new Usage(
        input + other.input,
        output + other.output,
        cacheRead + other.cacheRead,
        cacheWritten + other.cacheWritten);
  }
}
