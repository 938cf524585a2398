package ainews.devtools.flow;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The number of retries of a task and the pauses before them.
 *
 * @param errors the error names it applies to
 * @param interval the pause before the first retry
 * @param backoff the factor by which each further pause grows
 * @param longest the longest pause
 * @param attempts the number of retries
 * @param jitter whether each pause is shortened at random
 */
record Retrier(
    List<String> errors,
    Duration interval,
    double backoff,
    Duration longest,
    int attempts,
    boolean jitter) {
  /**
   * Returns min(longest, interval × backoff^(attempt − 1)), with jitter times a random number.
   *
   * @param attempt the number of the retry, from 1
   * @param random returns numbers in [0, 1)
   */
  Duration pause(int attempt, DoubleSupplier random) {
    double seconds =
        Math.min(longest.toSeconds(), interval.toSeconds() * Math.pow(backoff, attempt - 1));
    return Duration.ofMillis(Math.round(1000 * seconds * (jitter ? random.getAsDouble() : 1)));
  }
}
