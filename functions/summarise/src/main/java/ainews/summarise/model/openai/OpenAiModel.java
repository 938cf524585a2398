package ainews.summarise.model.openai;

import ainews.shared.json.Json;
import ainews.summarise.model.Answer;
import ainews.summarise.model.Answers;
import ainews.summarise.model.Feature;
import ainews.summarise.model.Features;
import ainews.summarise.model.Model;
import ainews.summarise.model.ModelException;
import ainews.summarise.model.ModelException.Kind;
import ainews.summarise.model.ModelId;
import ainews.summarise.model.Prompt;
import ainews.summarise.model.ServiceReason;
import ainews.summarise.model.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * A model of a service that speaks OpenAI's chat completions: held to the schema, else to some JSON
 * object, else by the prompt alone. What it refuses is not sent again. Safe to share between
 * threads.
 */
public final class OpenAiModel implements Model {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final ModelId id;
  private final ChatService service;
  private final ChatRequests requests;
  private final AtomicReference<Features> features =
      new AtomicReference<>(
          Features.of(Feature.SCHEMA, Feature.OBJECT, Feature.TEMPERATURE, Feature.MAX_TOKENS));

  OpenAiModel(ModelId id, ChatService service) {
    this.id = id;
    this.service = service;
    this.requests = new ChatRequests(id.name());
  }

  /**
   * @param key of the service, where it asks for one
   * @param timeout of one try, from first to last byte
   * @param random for the pauses between tries
   */
  public static OpenAiModel of(
      ModelId id, HttpClient http, Optional<String> key, Duration timeout, RandomGenerator random) {
    return new OpenAiModel(
        id, new ChatService(id, http, key, timeout, new Pauses(FIRST_PAUSE, random)));
  }

  @Override
  public ModelId id() {
    return id;
  }

  @Override
  public Answer ask(Prompt prompt) {
    while (true) {
      Features sent = features.get();
      ChatService.Reply reply = service.post(requests.of(prompt, sent), prompt);
      if (reply.status() == 200) {
        return read(json(reply, prompt), prompt);
      }
      Feature refused =
          sent.refusedIn(isRefusal(reply) ? reply.text() : "")
              .orElseThrow(
                  () ->
                      service.failure(
                          kind(reply.status()),
                          "the service answered " + reply.status(),
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
    // Only what calls itself an error is told: anything else may be an answer.
    String said = ServiceReason.inJson(reply.text()).orElse("");
    throw service.failure(
        Kind.FAILED, "what came with status 200 is no chat completion", said, prompt);
  }

  private Answer read(JsonNode completion, Prompt prompt) {
    Usage usage = usage(completion.path("usage"));
    JsonNode choice = completion.path("choices").path(0);
    JsonNode message = choice.path("message");
    switch (choice.path("finish_reason").asText()) {
      case "length" ->
          throw new ModelException(
              Kind.CUT, id, "the answer is longer than " + prompt.maxTokens() + " tokens", usage);
      case "content_filter" -> throw refused(usage);
      default -> {
        // Servers have words of their own for an end; the answer itself tells.
      }
    }
    if (!message.path("refusal").asText("").isBlank()) {
      throw refused(usage);
    }
    return Answers.in(message.path("content").asText(""), id, prompt, usage);
  }

  private ModelException refused(Usage usage) {
    return new ModelException(Kind.REFUSED, id, "the model or a filter refused", usage);
  }

  /** Here the tokens of the cache are counted among those of the prompt. */
  private static Usage usage(JsonNode usage) {
    long prompt = usage.path("prompt_tokens").asLong();
    long cached =
        Math.clamp(
            usage.path("prompt_tokens_details").path("cached_tokens").asLong(),
            0,
            Math.max(0, prompt));
    return Usage.told(prompt - cached, usage.path("completion_tokens").asLong(), cached, 0);
  }
}
