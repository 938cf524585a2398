package ainews.summarise.llm.openai;

import ainews.summarise.llm.AnswerReader;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelFeature;
import ainews.summarise.llm.ModelFeatures;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
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
              ModelFeature.SYSTEM,
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
      ChatBody body =
          service.post(
              requests.of(prompt, sent),
              prompt,
              reply -> refused(sent, reply).isPresent() || holdsAnswer(reply, prompt));
      if (body.isCompletion() || holdsAnswer(body, prompt)) {
        return read(body, prompt);
      }
      ModelFeature refused = refused(sent, body).orElseThrow(() -> service.failure(body, prompt));
      features.updateAndGet(left -> left.without(refused));
    }
  }

  private static Optional<ModelFeature> refused(ModelFeatures sent, ChatBody body) {
    return body.mayRefuseFeature() ? sent.refusedIn(body.text()) : Optional.empty();
  }

  /** Whether the service rejects an answer of the model that can be read nevertheless. */
  private static boolean holdsAnswer(ChatBody body, Prompt prompt) {
    return AnswerReader.find(body.rejected(), prompt).isPresent();
  }

  private ModelAnswer read(ChatBody body, Prompt prompt) {
    List<String> texts = body.texts();
    ModelUsage usage = body.usage().orElseGet(() -> AnswerReader.estimate(texts, prompt));
    switch (body.finish()) {
      case "length" ->
          throw new ModelException(
              Kind.CUT, id, "the answer was cut off at " + prompt.maxTokens() + " tokens", usage);
      case "content_filter" -> throw refused(usage);
      default -> {
        // Servers have their own words for a normal end, so the answer itself decides.
      }
    }
    if (body.isRefusal()) {
      throw refused(usage);
    }
    return AnswerReader.read(texts, id, prompt, usage);
  }

  private ModelException refused(ModelUsage usage) {
    return new ModelException(
        Kind.REFUSED, id, "the model or a content filter refused to answer", usage);
  }
}
