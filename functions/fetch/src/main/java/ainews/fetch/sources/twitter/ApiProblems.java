package ainews.fetch.sources.twitter;

import ainews.fetch.JsonFields;
import ainews.shared.edition.Problem;
import ainews.shared.text.Texts;
import ainews.web.FetchException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Maps the error objects of X to problems. X also sends them with HTTP status 200. */
final class ApiProblems {
  private static final int MAX_DETAIL = 200;

  /** Requested expansions. A post is usable without them, so their errors are ignored. */
  private static final Set<String> EXPANSIONS =
      Set.of(
          "author_id",
          "referenced_tweets.id",
          "referenced_tweets.id.author_id",
          "entities.mentions.username");

  private ApiProblems() {}

  /**
   * Refuses an answer without posts, unless it is an empty page.
   *
   * @throws FetchException if the answer holds an error and no posts, or is not from the X API
   */
  static void refuse(JsonNode answer) throws FetchException {
    if (answer.path("data").isArray()) {
      return;
    }
    JsonNode problem = answer.path("errors").path(0);
    if (problem.isMissingNode() && answer.path("title").isTextual()) {
      problem = answer;
    }
    if (problem.isObject()) {
      String detail = JsonFields.text(problem, "title") + ": " + JsonFields.text(problem, "detail");
      throw new FetchException(kind(problem), Texts.cut(Texts.line(detail), MAX_DETAIL));
    }
    if (!answer.path("meta").isObject()) {
      throw new FetchException(
          Problem.MALFORMED, "expected a list of posts from X, got other JSON");
    }
  }

  /** The first error reported beside posts, apart from failed expansions. */
  static Optional<Problem> partial(JsonNode answer) {
    for (JsonNode problem : answer.path("errors")) {
      if (!EXPANSIONS.contains(JsonFields.text(problem, "parameter"))) {
        return Optional.of(kind(problem));
      }
    }
    return Optional.empty();
  }

  private static Problem kind(JsonNode problem) {
    Long status = JsonFields.count(problem, "status");
    String title = JsonFields.text(problem, "title").toLowerCase(Locale.ROOT).replace(" ", "");
    if (is(401, status) || title.equals("unauthorized")) {
      return Problem.UNAUTHORISED;
    }
    if (is(402, status) || title.startsWith("creditsdepleted")) {
      return Problem.CREDITS_OUT;
    }
    if (is(429, status)
        || title.startsWith("toomanyrequests")
        || title.equals("usagecapexceeded")) {
      return Problem.RATE_LIMITED;
    }
    if (is(403, status) || title.equals("forbidden") || title.startsWith("clientforbidden")) {
      return Problem.BLOCKED;
    }
    if (is(400, status) || title.startsWith("invalidrequest")) {
      return Problem.BAD_REQUEST;
    }
    return Problem.REFUSED;
  }

  private static boolean is(long code, Long status) {
    return status != null && status == code;
  }
}
