package ainews.fetch.github;

import ainews.fetch.Answers;
import ainews.fetch.Fields;
import ainews.shared.edition.Problem;
import ainews.web.Answer;
import ainews.web.FetchException;
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
  static String text(Answer answer) throws FetchException {
    JsonNode json = Answers.json(answer);
    String content = Fields.text(json, "content");
    if (!Fields.text(json, "encoding").equals("base64") || content.isEmpty()) {
      throw new FetchException(Problem.MALFORMED, "no README");
    }
    try {
      byte[] markdown = Base64.getMimeDecoder().decode(content);
      return MarkdownText.of(new String(markdown, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new FetchException(Problem.MALFORMED, "no README", e);
    }
  }
}
