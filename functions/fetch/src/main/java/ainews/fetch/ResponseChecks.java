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

/** Tells what an answer is before a parser trusts it. */
public final class ResponseChecks {
  private static final int HEAD = 20_000;
  private static final int SHORT = 2_000;

  /** Words of pages that services show in place of an answer, in lower case. */
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
   * The answer's JSON.
   *
   * @throws FetchException if a page stands in its place, or it is no JSON
   */
  public static JsonNode json(WebResponse answer) throws FetchException {
    refusePages(answer.body());
    try {
      JsonNode json = Json.mapper().readTree(answer.body());
      if (json == null || json.isMissingNode()) {
        throw new FetchException(Problem.MALFORMED, "an empty answer in place of JSON");
      }
      return json;
    } catch (IOException e) {
      throw new FetchException(Problem.MALFORMED, "no JSON: " + firstLine(e), e);
    }
  }

  /**
   * @throws FetchException if the body is a known page of a service that only says no
   */
  public static void refusePages(byte[] body) throws FetchException {
    if (body.length > SHORT && !isHtml(head(body, SHORT))) {
      return; // what is long and no page holds posts, whose words may be anyone's
    }
    String head = head(body, HEAD);
    if (BLOCK_PAGES.stream().anyMatch(head::contains)) {
      throw new FetchException(Problem.BLOCKED, "a block page in place of the answer");
    }
    if (head.length() < SHORT && RATE_LIMIT_PAGES.stream().anyMatch(head::contains)) {
      throw new FetchException(Problem.RATE_LIMITED, "a page that says so");
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
