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
 * The reason that a service gives for an error, made fit for a log: one short line without secrets
 * and without words of the prompt.
 */
public final class ServiceReason {
  private static final int LONGEST = 160;
  private static final int READ = 2_000;

  /** Characters; a match with the prompt of this length is a quotation. */
  private static final int QUOTE = 20;

  private static final List<String> PLACES =
      List.of("/error/message", "/error", "/message", "/detail", "/error_description");

  /** Keys and tokens by their form, since a service may repeat a request header. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(?:authorization\\W+)?(?:bearer|basic)\\s+\\S+|authorization\\W+\\S+"
              + "|\\bsk-\\S+|[a-z0-9+/=_-]{40,}");

  private ServiceReason() {}

  /**
   * The reason in an error's body, with a leading colon to be appended to a message; empty if there
   * is none that may be logged.
   */
  public static String in(String body, Prompt prompt, Optional<String> key) {
    return inJson(body)
        .or(() -> Optional.of(body).filter(ServiceReason::isPlain))
        .map(said -> of(said, prompt, key))
        .orElse("");
  }

  /** The same for a text that is known to be a reason. */
  public static String of(String said, Prompt prompt, Optional<String> key) {
    String line = Texts.line(Texts.beginning(said, READ));
    if (line.isEmpty() || quotes(line, prompt)) {
      return "";
    }
    for (String secret : key.stream().toList()) {
      line = line.replace(secret, Texts.CUT);
    }
    return ": " + shortened(SECRET.matcher(line).replaceAll(Texts.CUT), said.length() <= READ);
  }

  /** Shortens a line. A complete one loses its middle, since advice on what to do comes last. */
  private static String shortened(String line, boolean isWhole) {
    if (line.length() <= LONGEST || !isWhole) {
      return Texts.cut(line, LONGEST);
    }
    int end = line.length() - LONGEST / 2;
    boolean isSplit = Character.isLowSurrogate(line.charAt(end));
    return Texts.cut(line, LONGEST / 2) + line.substring(isSplit ? end + 1 : end);
  }

  /** The reason in a JSON body, if any. */
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
