package ainews.devtools.flow;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * How often and after what pause a task is tried again.
 *
 * @param errors the names it is for
 * @param interval the first pause
 * @param backoff what each further pause is multiplied with
 * @param longest no pause is longer
 * @param attempts tries after the first one
 * @param jitter whether chance takes something off each pause
 */
record Retrier(
    List<String> errors,
    Duration interval,
    double backoff,
    Duration longest,
    int attempts,
    boolean jitter) {
  /**
   * min(longest, interval × backoff^(attempt − 1)), with jitter times a random number.
   *
   * @param attempt from 1
   * @param random in [0, 1)
   */
  Duration pause(int attempt, DoubleSupplier random) {
    double seconds =
        Math.min(longest.toSeconds(), interval.toSeconds() * Math.pow(backoff, attempt - 1));
    return Duration.ofMillis(Math.round(1000 * seconds * (jitter ? random.getAsDouble() : 1)));
  }
}
