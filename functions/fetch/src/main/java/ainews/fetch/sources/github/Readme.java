package ainews.fetch.sources.github;

import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads the answer that holds a repository's README, in Base64 within JSON. */
final class Readme {
  private Readme() {}

  /**
   * The README's words without markup; empty where it has none.
   *
   * @throws FetchException if the answer holds no README that can be read
   */
  static String text(WebResponse answer) throws FetchException {
    JsonNode json = ResponseChecks.json(answer);
    String content = JsonFields.text(json, "content");
    if (!JsonFields.text(json, "encoding").equals("base64") || content.isEmpty()) {
      throw new FetchException(Problem.MALFORMED, "no README");
    }
    try {
      byte[] markdown = Base64.getMimeDecoder().decode(content);
      return ReadmeText.of(new String(markdown, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new FetchException(Problem.MALFORMED, "no README", e);
    }
  }
}
