package ainews.web;

import ainews.shared.edition.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Maps the status of an answer to a problem. */
final class StatusCodes {
  private StatusCodes() {}

  /**
   * The answer, if it is 2xx or 304.
   *
   * @throws FetchException for every other status
   */
  static WebResponse accepted(WebResponse answer) throws FetchException {
    int status = answer.status();
    if (status / 100 == 2 || status == 304) {
      return answer;
    }
    Problem problem =
        switch (status) {
          case 401 -> Problem.UNAUTHORISED;
          case 402 -> Problem.CREDITS_OUT;
          case 403, 451 -> saysRateLimit(answer) ? Problem.RATE_LIMITED : Problem.BLOCKED;
          case 404, 410 -> Problem.NOT_FOUND;
          case 408, 504 -> Problem.TIMED_OUT;
          case 429 -> Problem.RATE_LIMITED;
          default -> status / 100 == 4 ? Problem.BAD_REQUEST : Problem.UNREACHABLE;
        };
    throw new FetchException(problem, "status " + status + " from " + answer.uri().getHost());
  }

  private static boolean saysRateLimit(WebResponse answer) {
    String head =
        new String(answer.body(), 0, Math.min(answer.body().length, 2_000), StandardCharsets.UTF_8);
    return head.toLowerCase(Locale.ROOT).contains("rate limit")
        || answer.header("x-ratelimit-remaining").filter("0"::equals).isPresent();
  }
}
