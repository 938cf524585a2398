package ainews.summarise.llm;

/**
 * What answers took, in tokens.
 *
 * @param input read anew, neither from a cache nor into it
 * @param output written, thinking included
 * @param cacheRead read from a cache
 * @param cacheWritten read, and put into a cache
 */
public record ModelUsage(long input, long output, long cacheRead, long cacheWritten) {
  public static final ModelUsage NONE = new ModelUsage(0, 0, 0, 0);

  public ModelUsage {
    if (input < 0 || output < 0 || cacheRead < 0 || cacheWritten < 0) {
      throw new IllegalArgumentException("a count of tokens is below zero");
    }
  }

  public ModelUsage plus(ModelUsage other) {
    return new ModelUsage(
        input + other.input,
        output + other.output,
        cacheRead + other.cacheRead,
        cacheWritten + other.cacheWritten);
  }

  /** Services are strangers: a count that makes no sense counts as none. */
  public static ModelUsage told(long input, long output, long cacheRead, long cacheWritten) {
    return new ModelUsage(
        Math.max(0, input), Math.max(0, output), Math.max(0, cacheRead), Math.max(0, cacheWritten));
  }
}
