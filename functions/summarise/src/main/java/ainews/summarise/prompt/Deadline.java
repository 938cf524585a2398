package ainews.summarise.prompt;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The time left to ask models.
 *
 * @param left time until the process is ended
 * @param needed time for pending answers and for finishing without a model
 */
public record Deadline(Supplier<Duration> left, Duration needed) {
  /** No deadline, for a process without a time limit. */
  public static final Deadline NONE = new Deadline(() -> Duration.ofDays(1), Duration.ZERO);

  /** Generous time to finish a day without models. */
  private static final Duration FINISHING = Duration.ofMinutes(1);

  /**
   * The deadline of a Lambda invocation.
   *
   * @param context empty on a laptop, which has no time limit
   * @param answer longest duration of one request to a model
   */
  public static Deadline of(Optional<Context> context, Duration answer) {
    return context.map(call -> new Deadline(() -> left(call), answer.plus(FINISHING))).orElse(NONE);
  }

  private static Duration left(Context call) {
    return Duration.ofMillis(call.getRemainingTimeInMillis());
  }

  public boolean isNear() {
    return left.get().compareTo(needed) < 0;
  }
}
