package ainews.summarise.llm;

import ainews.shared.json.Json;
import ainews.shared.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a service says of its refusal, fit for a log: one short line without secrets and without
 * anything that was asked.
 */
public final class ServiceReason {
  private static final int LONGEST = 160;
  private static final int READ = 2_000;

  /** In characters: what of a prompt is no accident in a reason. */
  private static final int QUOTE = 20;

  private static final List<String> PLACES =
      List.of("/error/message", "/error", "/message", "/detail", "/error_description");

  /** Keys and tokens by their form, since a service may repeat a header that it was sent. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(?:authorization\\W+)?(?:bearer|basic)\\s+\\S+|authorization\\W+\\S+"
              + "|\\bsk-\\S+|[a-z0-9+/=_-]{40,}");

  private ServiceReason() {}

  /**
   * The words of an error's body, with what stands before them in a message; empty where there are
   * none that may be told.
   */
  public static String in(String body, Prompt prompt, Optional<String> key) {
    return inJson(body)
        .or(() -> Optional.of(body).filter(ServiceReason::isPlain))
        .map(said -> of(said, prompt, key))
        .orElse("");
  }

  /** The same of words that are known to be a reason. */
  public static String of(String said, Prompt prompt, Optional<String> key) {
    String line = Texts.line(Texts.beginning(said, READ));
    if (line.isEmpty() || quotes(line, prompt)) {
      return "";
    }
    for (String secret : key.stream().toList()) {
      line = line.replace(secret, Texts.CUT);
    }
    return ": " + Texts.cut(SECRET.matcher(line).replaceAll(Texts.CUT), LONGEST);
  }

  /** The words where an error has them in JSON. */
  public static Optional<String> inJson(String body) {
    try {
      JsonNode json = Json.mapper().readTree(body);
      return PLACES.stream()
          .map(json::at)
          .filter(JsonNode::isTextual)
          .map(JsonNode::asText)
          .findFirst();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String body) {
    return !body.isBlank() && Stream.of("<", "{", "[").noneMatch(body.strip()::startsWith);
  }

  private static boolean quotes(String line, Prompt prompt) {
    String asked = Texts.line(prompt.system() + " " + prompt.text());
    for (int from = 0; from + QUOTE <= line.length(); from++) {
      if (asked.contains(line.substring(from, from + QUOTE))) {
        return true;
      }
    }
    return false;
  }
}
