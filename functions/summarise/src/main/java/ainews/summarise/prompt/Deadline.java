package ainews.summarise.prompt;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.Optional;
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

  /** For a day without models, with room to spare. */
  private static final Duration FINISHING = Duration.ofMinutes(1);

  /**
   * Of a function's call.
   *
   * @param context absent on a laptop, where no call is ended
   * @param answer the longest that an answer may take
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
