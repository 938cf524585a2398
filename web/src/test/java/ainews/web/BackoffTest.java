package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(1), new Random(7));

  @ParameterizedTest
  @CsvSource({"1, 500, 1000", "2, 1000, 2000", "3, 2000, 4000"})
  void pause_growsWithEachAttemptAndIsRandom(int attempt, long least, long most) {
    Set<Duration> drawn = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      Duration pause = backoff.pause(attempt, Duration.ZERO);
      assertThat(pause).isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
      drawn.add(pause);
    }
    assertThat(drawn).hasSizeGreaterThan(50);
  }

  @Test
  void pauseThatTheServerAskedFor_isTheMinimum() {
    assertThat(backoff.pause(1, Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void manyAttempts_doNotOverflow() {
    assertThat(backoff.pause(1_000, Duration.ZERO)).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "7|-|7",
        "' 7 '|-|7",
        "0|-|0",
        "-|-|0",
        "Fri, 20 Feb 2026 10:00:30 GMT|Fri, 20 Feb 2026 10:00:00 GMT|30",
        "Fri, 20 Feb 2026 09:00:00 GMT|Fri, 20 Feb 2026 10:00:00 GMT|0",
        "Fri, 20 Feb 2026 10:00:30 GMT|-|0",
        "Fri, 20 Feb 2026 10:00:30 GMT|now|0",
        "soon|-|0",
        "-5|-|0",
        "99999999999999999999|-|0"
      })
  void retryAfter_isReadAsSecondsOrDate(String retryAfter, String date, long seconds) {
    Map<String, String> headers =
        retryAfter == null
            ? Map.of()
            : date == null
                ? Map.of("retry-after", retryAfter)
                : Map.of("retry-after", retryAfter, "date", date);
    WebResponse answer =
        new WebResponse(URI.create("https://example.org/"), 429, headers, new byte[0], false);
    assertThat(Backoff.asked(answer)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
