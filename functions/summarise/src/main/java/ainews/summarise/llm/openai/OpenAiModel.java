package ainews.summarise.llm.openai;

import ainews.shared.json.Json;
import ainews.summarise.llm.AnswerSchema;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelFeature;
import ainews.summarise.llm.ModelFeatures;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.ServiceReason;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * A model of a service with OpenAI's chat completions API. Its answer follows a schema, else is
 * some JSON object, else follows only the prompt. A feature that it refuses is not sent again.
 * Thread-safe.
 */
public final class OpenAiModel implements Model {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final ModelId id;
  private final ChatService service;
  private final ChatRequests requests;
  private final AtomicReference<ModelFeatures> features =
      new AtomicReference<>(
          ModelFeatures.of(
              ModelFeature.SCHEMA,
              ModelFeature.OBJECT,
              ModelFeature.TEMPERATURE,
              ModelFeature.MAX_TOKENS));

  OpenAiModel(ModelId id, ChatService service) {
    this.id = id;
    this.service = service;
    this.requests = new ChatRequests(id.name());
  }

  /**
   * @param key API key, if the service needs one
   * @param timeout limit for one attempt, until the last byte
   * @param random for the delays between attempts
   */
  public static OpenAiModel of(
      ModelId id, HttpClient http, Optional<String> key, Duration timeout, RandomGenerator random) {
    return new OpenAiModel(
        id, new ChatService(id, http, key, timeout, new RetryDelays(FIRST_PAUSE, random)));
  }

  @Override
  public ModelId id() {
    return id;
  }

  @Override
  public ModelAnswer ask(Prompt prompt) {
    while (true) {
      ModelFeatures sent = features.get();
      ChatService.Reply reply = service.post(requests.of(prompt, sent), prompt);
      if (reply.status() == 200) {
        return read(json(reply, prompt), prompt);
      }
      ModelFeature refused =
          sent.refusedIn(isRefusal(reply) ? reply.text() : "")
              .orElseThrow(
                  () ->
                      service.failure(
                          kind(reply.status()),
                          "the service answered HTTP " + reply.status(),
                          reply.text(),
                          prompt));
      features.updateAndGet(left -> left.without(refused));
    }
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> Kind.DENIED;
      case 402 -> Kind.UNPAID;
      case 404 -> Kind.NOT_FOUND;
      default -> Kind.FAILED;
    };
  }

  private static boolean isRefusal(ChatService.Reply reply) {
    return reply.status() == 400 || reply.status() == 422;
  }

  private JsonNode json(ChatService.Reply reply, Prompt prompt) {
    try {
      JsonNode json = Json.mapper().readTree(reply.body());
      if (json != null && json.isObject() && !json.path("error").isObject()) {
        return json;
      }
    } catch (IOException e) {
      // Neither the text nor the parser's excerpt of it may reach a log.
    }
    // Only an explicit error is logged: anything else may be an answer.
    String said = ServiceReason.inJson(reply.text()).orElse("");
    throw service.failure(
        Kind.FAILED, "the service answered HTTP 200 without a chat completion", said, prompt);
  }

  private ModelAnswer read(JsonNode completion, Prompt prompt) {
    ModelUsage usage = usage(completion.path("usage"));
    JsonNode choice = completion.path("choices").path(0);
    JsonNode message = choice.path("message");
    switch (choice.path("finish_reason").asText()) {
      case "length" ->
          throw new ModelException(
              Kind.CUT, id, "the answer was cut off at " + prompt.maxTokens() + " tokens", usage);
      case "content_filter" -> throw refused(usage);
      default -> {
        // Servers have their own words for a normal end, so the answer itself decides.
      }
    }
    if (!message.path("refusal").asText("").isBlank()) {
      throw refused(usage);
    }
    return AnswerSchema.in(message.path("content").asText(""), id, prompt, usage);
  }

  private ModelException refused(ModelUsage usage) {
    return new ModelException(
        Kind.REFUSED, id, "the model or a content filter refused to answer", usage);
  }

  /** Reads the token counts; this API counts cached tokens among those of the prompt. */
  private static ModelUsage usage(JsonNode usage) {
    long prompt = usage.path("prompt_tokens").asLong();
    long cached =
        Math.clamp(
            usage.path("prompt_tokens_details").path("cached_tokens").asLong(),
            0,
            Math.max(0, prompt));
    return ModelUsage.reported(
        prompt - cached, usage.path("completion_tokens").asLong(), cached, 0);
  }
}
