package ainews.summarise.llm.openai;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential delays between attempts: a random time between half and all of {@code first ·
 * 2^(attempt−1)}, but at least what the service asks for.
 */
record RetryDelays(Duration first, RandomGenerator random) {
  Duration after(int attempt, Duration asked) {
    long full = first.toMillis() << Math.min(attempt - 1, 10);
    Duration drawn = Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    return drawn.compareTo(asked) > 0 ? drawn : asked;
  }

  /** The delay of the {@code Retry-After} header in seconds; zero for a date or anything else. */
  static Duration asked(HttpResponse<?> response) {
    String value = response.headers().firstValue("Retry-After").orElse("").strip();
    return value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.ZERO;
  }
}
