package ainews.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.random.RandomGenerator;

/**
 * The pause before the next attempt: random between half and all of {@code first · 2^(attempt−1)},
 * so that clients do not return in step, and never less than the server asked for.
 */
record Backoff(Duration first, RandomGenerator random) {
  Duration pause(int attempt, Duration asked) {
    long full = first.toMillis() << Math.min(attempt - 1, 10);
    Duration drawn = Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    return drawn.compareTo(asked) > 0 ? drawn : asked;
  }

  /**
   * The pause that {@code Retry-After} asks for, in seconds or as a date compared with the server's
   * own; zero without one.
   */
  static Duration asked(WebResponse answer) {
    String value = answer.header("retry-after").orElse("0").strip();
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant server = date(answer.header("date").orElse(value));
      Duration until = Duration.between(server, date(value));
      return until.isNegative() ? Duration.ZERO : until;
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }

  private static Instant date(String value) {
    return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
