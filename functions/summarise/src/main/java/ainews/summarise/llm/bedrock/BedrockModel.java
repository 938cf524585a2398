package ainews.summarise.llm.bedrock;

import ainews.shared.json.Json;
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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/**
 * A model on Amazon Bedrock, reached by the Converse API. Its answer follows a schema, else is the
 * input of a forced tool call, else follows only the prompt. A feature that it refuses is not sent
 * again. Thread-safe.
 */
public final class BedrockModel implements Model {
  private final ModelId id;
  private final BedrockRuntimeClient client;
  private final ConverseRequests requests;
  private final AtomicReference<ModelFeatures> features;

  /**
   * @param client a client with retries and timeouts; see {@link BedrockClients}
   */
  public BedrockModel(ModelId id, BedrockRuntimeClient client) {
    KnownModel known = KnownModel.of(id.name());
    this.id = id;
    this.client = client;
    this.requests = new ConverseRequests(id.name(), known.cacheFrom());
    this.features = new AtomicReference<>(known.features());
  }

  @Override
  public ModelId id() {
    return id;
  }

  @Override
  public ModelAnswer ask(Prompt prompt) {
    while (true) {
      ModelFeatures sent = features.get();
      try {
        return read(client.converse(requests.of(prompt, sent)), prompt);
      } catch (ValidationException e) {
        ModelFeature refused =
            sent.refusedIn(String.valueOf(e.getMessage()))
                .orElseThrow(() -> BedrockFailure.of(id, prompt, e));
        features.updateAndGet(left -> left.without(refused));
      } catch (SdkException e) {
        throw BedrockFailure.of(id, prompt, e);
      }
    }
  }

  private ModelAnswer read(ConverseResponse response, Prompt prompt) {
    List<String> texts = texts(response);
    ModelUsage usage =
        response.usage() == null ? AnswerReader.estimate(texts, prompt) : usage(response.usage());
    switch (String.valueOf(response.stopReasonAsString())) {
      case "max_tokens", "model_context_window_exceeded" ->
          throw new ModelException(
              Kind.CUT, id, "the answer was cut off at " + prompt.maxTokens() + " tokens", usage);
      case "guardrail_intervened", "content_filtered", "refusal" ->
          throw new ModelException(
              Kind.REFUSED, id, "the model or a content filter refused to answer", usage);
      case "malformed_model_output", "malformed_tool_use" ->
          throw new ModelException(
              Kind.MALFORMED, id, "the service reports a malformed answer", usage);
      default -> {
        // All other stop reasons, including future ones, leave an answer to read.
      }
    }
    return AnswerReader.read(texts, id, prompt, usage);
  }

  /** Returns where the answer may be: tool calls, texts, then thinking. */
  private static List<String> texts(ConverseResponse response) {
    List<ContentBlock> content = content(response);
    Stream<String> tools =
        content.stream()
            .map(ContentBlock::toolUse)
            .filter(tool -> tool != null && tool.input() != null)
            .map(tool -> Json.write(Documents.json(tool.input())));
    String text =
        content.stream()
            .map(ContentBlock::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    Stream<String> thinking =
        content.stream()
            .map(ContentBlock::reasoningContent)
            .filter(thought -> thought != null && thought.reasoningText() != null)
            .map(thought -> String.valueOf(thought.reasoningText().text()));
    return Stream.of(tools, Stream.of(text), thinking).flatMap(Function.identity()).toList();
  }

  private static List<ContentBlock> content(ConverseResponse response) {
    boolean isThere = response.output() != null && response.output().message() != null;
    return isThere ? response.output().message().content() : List.of();
  }

  private static ModelUsage usage(TokenUsage usage) {
    return ModelUsage.reported(
        count(usage.inputTokens()),
        count(usage.outputTokens()),
        count(usage.cacheReadInputTokens()),
        count(usage.cacheWriteInputTokens()));
  }

  private static long count(Integer tokens) {
    return tokens == null ? 0 : tokens;
  }
}
