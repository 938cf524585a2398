package ainews.summarise.llm;

/**
 * Token counts of one or more answers.
 *
 * @param input tokens read without the cache
 * @param output tokens written, including thinking
 * @param cacheRead tokens read from the cache
 * @param cacheWritten tokens read and put into the cache
 */
public record ModelUsage(long input, long output, long cacheRead, long cacheWritten) {
  public static final ModelUsage NONE = new ModelUsage(0, 0, 0, 0);

  public ModelUsage {
    if (input < 0 || output < 0 || cacheRead < 0 || cacheWritten < 0) {
      throw new IllegalArgumentException("token counts must not be negative");
    }
  }

  public ModelUsage plus(ModelUsage other) {
    return new ModelUsage(
        input + other.input,
        output + other.output,
        cacheRead + other.cacheRead,
        cacheWritten + other.cacheWritten);
  }

  /** Takes the counts that a service reports; a negative count becomes 0. */
  public static ModelUsage reported(long input, long output, long cacheRead, long cacheWritten) {
    return new ModelUsage(
        Math.max(0, input), Math.max(0, output), Math.max(0, cacheRead), Math.max(0, cacheWritten));
  }
}
