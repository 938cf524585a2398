package ainews.summarise.prompt;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long there is to ask models.
 *
 * @param left until whoever runs this ends it
 * @param needed to finish without a model, and for the answers that are on their way
 */
public record Deadline(Supplier<Duration> left, Duration needed) {
  /** For a process that nobody ends. */
  public static final Deadline NONE = new Deadline(() -> Duration.ofDays(1), Duration.ZERO);

  public boolean isNear() {
    return left.get().compareTo(needed) < 0;
  }
}
