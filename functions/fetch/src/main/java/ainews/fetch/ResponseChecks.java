package ainews.fetch;

import ainews.shared.edition.Problem;
import ainews.shared.json.Json;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Checks that a response is not a block page or the like before a parser reads it. */
public final class ResponseChecks {
  private static final int HEAD = 20_000;
  private static final int SHORT = 2_000;

  /** Phrases of the pages that services send to clients they block, in lower case. */
  private static final List<String> BLOCK_PAGES =
      List.of(
          "blocked by network security",
          "prove your humanity",
          "<title>just a moment",
          "cf-browser-verification",
          "verifying your browser",
          "reader not yet whitelisted",
          "attention required! | cloudflare",
          "checking your browser before accessing");

  private static final List<String> RATE_LIMIT_PAGES =
      List.of("instance has been rate limited", "rate exceeded.");

  private ResponseChecks() {}

  /**
   * Parses the response as JSON.
   *
   * @throws FetchException if the response is a block or rate-limit page, empty, or not JSON
   */
  public static JsonNode json(WebResponse answer) throws FetchException {
    refusePages(answer.body());
    try {
      JsonNode json = Json.mapper().readTree(answer.body());
      if (json == null || json.isMissingNode()) {
        throw new FetchException(Problem.MALFORMED, "expected JSON, got an empty response");
      }
      return json;
    } catch (IOException e) {
      throw new FetchException(Problem.MALFORMED, "invalid JSON: " + firstLine(e), e);
    }
  }

  /**
   * Refuses the known pages that services send to clients they block or throttle.
   *
   * @throws FetchException if the body is such a page
   */
  public static void refusePages(byte[] body) throws FetchException {
    if (body.length > SHORT && !isHtml(head(body, SHORT))) {
      return; // long and not HTML: these are posts, which may contain any phrase
    }
    String head = head(body, HEAD);
    if (BLOCK_PAGES.stream().anyMatch(head::contains)) {
      throw new FetchException(Problem.BLOCKED, "the service sent a block page");
    }
    if (head.length() < SHORT && RATE_LIMIT_PAGES.stream().anyMatch(head::contains)) {
      throw new FetchException(Problem.RATE_LIMITED, "the service sent a rate-limit page");
    }
  }

  private static boolean isHtml(String head) {
    return head.contains("<html") || head.contains("<!doctype html");
  }

  private static String head(byte[] body, int length) {
    return new String(body, 0, Math.min(body.length, length), StandardCharsets.UTF_8)
        .toLowerCase(Locale.ROOT);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
