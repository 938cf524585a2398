package ainews.fetch.sources.github;

import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Parses GitHub's answer for a README: JSON with Base64 content. */
final class Readme {
  private Readme() {}

  /**
   * The README as plain text; empty if it consists of markup only.
   *
   * @throws FetchException if the answer has no Base64 content or cannot be decoded
   */
  static String text(WebResponse answer) throws FetchException {
    JsonNode json = ResponseChecks.json(answer);
    String content = JsonFields.text(json, "content");
    if (!JsonFields.text(json, "encoding").equals("base64") || content.isEmpty()) {
      throw new FetchException(Problem.MALFORMED, "expected a README in Base64 from GitHub");
    }
    try {
      byte[] markdown = Base64.getMimeDecoder().decode(content);
      return ReadmeText.of(new String(markdown, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new FetchException(Problem.MALFORMED, "README with invalid Base64", e);
    }
  }
}
