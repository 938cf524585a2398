package ainews.summarise.llm.openai;

import ainews.shared.json.Json;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.ServiceReason;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of a response: a chat completion, or an error in one of the forms that services use.
 * Services with this API differ in where they put answers and errors; all of that is known here
 * only. {@link #toString} reveals only the status.
 *
 * @param status of the response; an error in a response of status 200 may name its own
 * @param text the whole body
 * @param json the body, missing if it is no JSON
 */
record ChatBody(int status, String text, JsonNode json) {
  private static final List<String> ERRORS = List.of("/error", "/choices/0/error");
  private static final List<String> CODES = List.of("/code", "/status", "/status_code", "/type");

  /**
   * Codes of rejected words in OpenAI's, Azure's, Alibaba's, DeepSeek's and OpenRouter's errors.
   */
  private static final Pattern REJECTED_WORDS =
      Pattern.compile(
          "(?i)content[ _](?:filter|policy|management|exists risk)|data_inspection|moderation"
              + "|was flagged");

  static ChatBody of(int status, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    JsonNode json = parsed(text);
    return new ChatBody(status, text, json);
  }

  private static JsonNode parsed(String text) {
    try {
      JsonNode json = Json.mapper().readTree(text);
      return json == null ? Json.mapper().missingNode() : json;
    } catch (IOException e) {
      // Neither the text nor the parser's excerpt of it may reach a log.
      return Json.mapper().missingNode();
    }
  }

  private JsonNode error() {
    return ERRORS.stream()
        .map(json::at)
        .filter(error -> error.isObject() || error.isTextual() && !error.textValue().isBlank())
        .findFirst()
        .orElseGet(() -> json.path("choices").isArray() ? Json.mapper().missingNode() : json);
  }

  private boolean isError() {
    return error() == json
        ? code() != 0 || ServiceReason.inJson(text).isPresent()
        : !error().isMissingNode();
  }

  /** The code of an error, 0 if there is none or it is no status of HTTP. */
  private int code() {
    return CODES.stream()
        .map(error()::at)
        .map(code -> code.asInt(0))
        .filter(code -> code >= 400 && code < 600)
        .findFirst()
        .orElse(0);
  }

  private boolean says(String code) {
    return CODES.stream().anyMatch(place -> error().at(place).asText().equals(code));
  }

  /** The status, or that of the error in a response of status 200. */
  private int effective() {
    return status == 200 && code() != 0 ? code() : status;
  }

  boolean isCompletion() {
    return status == 200 && json.isObject() && !isError();
  }

  /** Whether another attempt may help. */
  boolean isTemporary() {
    if (says("insufficient_quota")) {
      return false;
    }
    int effective = effective();
    return effective == 408
        || effective == 425
        || effective == 429
        || effective >= 500 && effective != 501 && effective != 505
        || effective == 200 && isError()
        // The model's JSON did not match the schema, which chance decides.
        || says("json_validate_failed");
  }

  Kind kind() {
    if (says("insufficient_quota")) {
      return Kind.UNPAID;
    }
    return switch (effective()) {
      case 400, 403, 422 ->
          REJECTED_WORDS.matcher(status == 200 ? said() : text).find()
              ? Kind.REFUSED
              : effective() == 403 ? Kind.DENIED : Kind.FAILED;
      case 401 -> Kind.DENIED;
      case 402 -> Kind.UNPAID;
      case 404 -> Kind.NOT_FOUND;
      case 408, 504, 522, 524 -> Kind.TIMED_OUT;
      case 429, 529 -> Kind.THROTTLED;
      default -> Kind.FAILED;
    };
  }

  /** What happened, for a message. */
  String what() {
    String answered = "the service answered HTTP " + status;
    if (status != 200) {
      return answered;
    }
    return answered
        + (effective() == 200 ? " without a chat completion" : " with error " + effective());
  }

  /** What may be logged: the whole body only if it is an error. */
  String said() {
    if (status != 200) {
      return text;
    }
    return error().isTextual()
        ? error().textValue()
        : ServiceReason.inJson(error().toString()).orElse("");
  }

  /** Whether the message may say that a feature of the request is not supported. */
  boolean mayRefuseFeature() {
    return effective() == 400 || effective() == 422 || effective() == 500;
  }

  String finish() {
    return choice().path("finish_reason").asText();
  }

  boolean isRefusal() {
    Stream<JsonNode> parts = message().path("content").valueStream();
    return Stream.concat(Stream.of(message()), parts)
        .anyMatch(part -> !part.path("refusal").asText("").isBlank());
  }

  /** Returns where the answer may be: the content, tool calls, then thinking. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(rejected());
    texts.add(content(message().path("content")));
    Stream<JsonNode> calls =
        message().path("tool_calls").valueStream().map(call -> call.path("function"));
    Stream.concat(calls, Stream.of(message().path("function_call")))
        .map(call -> call.path("arguments"))
        .forEach(arguments -> texts.add(content(arguments)));
    Stream.of("reasoning_content", "reasoning", "thinking")
        .forEach(field -> texts.add(content(message().path(field))));
    return texts.stream().filter(text -> !text.isBlank()).toList();
  }

  /** The model's answer in an error that rejects it. */
  List<String> rejected() {
    JsonNode answer = error().path("failed_generation");
    return answer.isTextual() ? List.of(answer.textValue()) : List.of();
  }

  private static String content(JsonNode content) {
    if (content.isArray()) {
      return content.valueStream().map(ChatBody::part).collect(Collectors.joining("\n"));
    }
    return content.isObject() ? content.toString() : content.asText("");
  }

  private static String part(JsonNode part) {
    return content(part.isObject() && part.has("text") ? part.path("text") : part);
  }

  private JsonNode choice() {
    return json.path("choices").path(0);
  }

  private JsonNode message() {
    return choice().path("message");
  }

  /** The token counts, if the service reports any; this API counts cached tokens as read. */
  Optional<ModelUsage> usage() {
    JsonNode usage = json.path("usage");
    long prompt = usage.path("prompt_tokens").asLong();
    long answer = usage.path("completion_tokens").asLong();
    long cached =
        Math.clamp(
            usage.path("prompt_tokens_details").path("cached_tokens").asLong(),
            0,
            Math.max(0, prompt));
    return Optional.of(ModelUsage.reported(prompt - cached, answer, cached, 0))
        .filter(counts -> counts.input() + counts.cacheRead() > 0);
  }

  @Override
  public String toString() {
    return "ChatBody[" + status + "]";
  }
}
