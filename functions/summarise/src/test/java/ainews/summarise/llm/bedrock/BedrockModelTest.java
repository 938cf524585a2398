package ainews.summarise.llm.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.shared.json.Json;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.Prompts;
import ainews.summarise.llm.StubService;
import ainews.summarise.llm.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** The real client against a local server with the Converse API. */
class BedrockModelTest {
  private static final String DEEPSEEK = "bedrock:deepseek.v3.2";
  private static final String NOVA = "bedrock:global.amazon.nova-2-lite-v1:0";
  private static final String GOOD = "{\"title\": \"T\", \"score\": 1}";
  private static final ModelUsage PAID = new ModelUsage(11, 7, 5, 3);

  private static final ModelUsage UNCOUNTED = new ModelUsage(Tokens.of(Prompts.title()), 0, 0, 0);

  private Duration timeout = Duration.ofSeconds(20);
  private StubService service;

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void modelThatTakesSchemas_isHeldToTheSchema() {
    service = StubService.answering(text("end_turn", GOOD));

    ModelAnswer answer = model(DEEPSEEK).ask(Prompts.title());

    assertThat(answer.json()).isEqualTo(Json.read(GOOD, JsonNode.class));
    assertThat(answer.usage()).isEqualTo(PAID);
    StubService.Asked asked = service.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/model/deepseek.v3.2/converse");
    JsonNode format = asked.body().at("/outputConfig/textFormat");
    assertThat(format.path("type").asText()).isEqualTo("json_schema");
    assertThat(format.at("/structure/jsonSchema/name").asText()).isEqualTo("title");
    assertThat(format.at("/structure/jsonSchema/schema").asText())
        .isEqualTo(Json.write(Prompts.schema()));
    assertThat(asked.body().at("/inferenceConfig/maxTokens").asInt()).isEqualTo(300);
    assertThat(asked.body().at("/inferenceConfig/temperature").isNumber()).isTrue();
    assertThat(asked.body().at("/system/0/text").asText()).isEqualTo(Prompts.TASK);
    assertThat(asked.body().at("/messages/0/content/0/text").asText()).isEqualTo(Prompts.TEXT);
    assertThat(asked.body().has("toolConfig")).isFalse();
  }

  @Test
  void modelThatTakesToolsOnly_hasToCallOne() {
    service = StubService.answering(tool(GOOD));

    ModelAnswer answer = model(NOVA).ask(Prompts.title());

    assertThat(answer.json()).isEqualTo(Json.read(GOOD, JsonNode.class));
    JsonNode tools = service.asked().getFirst().body().path("toolConfig");
    assertThat(tools.at("/toolChoice/tool/name").asText()).isEqualTo("title");
    assertThat(tools.at("/tools/0/toolSpec/inputSchema/json")).isEqualTo(Prompts.schema());
    assertThat(service.asked().getFirst().body().has("outputConfig")).isFalse();
  }

  @Test
  void refusedFeature_isNotSentAgain() {
    service =
        StubService.answering(
            refusal(
                "The model returned the following errors: output_config.format: Extra inputs are"
                    + " not permitted"),
            refusal("This model doesn't support the toolConfig.toolChoice.tool field."),
            refusal("The model returned the following errors: `temperature` is deprecated"),
            text("end_turn", "Here it is:\n```json\n{\"title\": \"T\", \"score\": 1,}\n```"));
    Model model = model(DEEPSEEK);

    assertThat(model.ask(Prompts.title()).json().path("title").asText()).isEqualTo("T");
    assertThat(model.ask(Prompts.title()).json().path("title").asText()).isEqualTo("T");

    assertThat(service.asked()).hasSize(5);
    for (StubService.Asked asked : service.asked().subList(3, 5)) {
      assertThat(asked.body().has("outputConfig")).isFalse();
      assertThat(asked.body().has("toolConfig")).isFalse();
      assertThat(asked.body().at("/inferenceConfig").has("temperature")).isFalse();
      assertThat(asked.body().at("/system/0/text").asText())
          .startsWith(Prompts.TASK)
          .endsWith(Json.write(Prompts.schema()));
    }
  }

  @Test
  void refusalOfNothingThatWasSent_isFailure() {
    service = StubService.answering(refusal("Input is too long: " + Prompts.TEXT));

    failure(Kind.FAILED, DEEPSEEK);

    assertThat(service.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "bedrock:global.anthropic.claude-haiku-4-5-20251001-v1:0, 16384, true",
    "bedrock:global.anthropic.claude-haiku-4-5-20251001-v1:0, 16000, false",
    "bedrock:deepseek.v3.2, 40000, false"
  })
  void longTask_isCachedWhereTheModelCan(String id, int length, boolean isCached) {
    service = StubService.answering(text("end_turn", GOOD));

    model(id).ask(new Prompt("x".repeat(length), "text", "title", Prompts.schema(), 300));

    assertThat(
            service
                .asked()
                .getFirst()
                .body()
                .at("/system/1/cachePoint/type")
                .asText()
                .equals("default"))
        .isEqualTo(isCached);
  }

  @Test
  void throttledTwice_isAskedAgain() {
    service = StubService.answering(throttled(), throttled(), text("end_turn", GOOD));

    assertThat(model(DEEPSEEK).ask(Prompts.title()).usage()).isEqualTo(PAID);
    assertThat(service.asked()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "424, ModelErrorException",
    "408, ModelTimeoutException",
    "503, ServiceUnavailableException",
    "500, InternalServerException"
  })
  void temporaryFailure_isTriedAgain(int status, String type) {
    service = StubService.answering(error(status, type, "Come back later"), text("end_turn", GOOD));

    assertThat(model(DEEPSEEK).ask(Prompts.title()).usage()).isEqualTo(PAID);
    assertThat(service.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This model doesn't support system messages. Try again without a system message.",
        "This model doesn't support the system field. Remove system and try again.",
        "The model returned the following errors: System role not supported"
      })
  void modelWithoutSystemRole_getsTheTaskInTheUsersMessage(String message) {
    service = StubService.answering(refusal(message), text("end_turn", GOOD));

    model(DEEPSEEK).ask(Prompts.title());

    JsonNode asked = service.asked().getLast().body();
    assertThat(asked.has("system")).isFalse();
    assertThat(asked.at("/messages/0/content/0/text").asText())
        .isEqualTo(Prompts.TASK + "\n\n" + Prompts.TEXT);
  }

  @Test
  void answerInTheThinking_isRead() {
    service =
        StubService.answering(
            converse(
                "end_turn",
                Map.of("reasoningContent", Map.of("reasoningText", Map.of("text", GOOD)))));

    assertThat(model(DEEPSEEK).ask(Prompts.title()).json().path("title").asText()).isEqualTo("T");
  }

  @Test
  void adviceToUseAnInferenceProfile_reachesTheOperator() {
    service =
        StubService.answering(
            refusal(
                "Invocation of model ID anthropic.claude-haiku-4-5-20251001-v1:0 with on-demand"
                    + " throughput isn’t supported. Retry your request with the ID or ARN of an"
                    + " inference profile that contains this model."));

    assertThat(failure(Kind.NOT_FOUND, DEEPSEEK)).hasMessageContaining("inference profile");
  }

  @Test
  void throttledForEver_isGivenUpAfterFiveTries() {
    service = StubService.answering(throttled());

    assertThat(failure(Kind.THROTTLED, DEEPSEEK)).hasMessageContaining("after 5 tries");
    assertThat(service.asked()).hasSize(5);
  }

  @Test
  void serviceThatIsBroken_isGivenUpAfterFiveTries() {
    service = StubService.answering(error(500, "InternalServerException", "Come back later"));

    failure(Kind.FAILED, DEEPSEEK);

    assertThat(service.asked()).hasSize(5);
  }

  @Test
  void deniedModel_failsAtOnce() {
    service =
        StubService.answering(error(403, "AccessDeniedException", "You have no access to it."));

    assertThat(failure(Kind.DENIED, DEEPSEEK)).hasMessageEndingWith(": You have no access to it.");

    assertThat(service.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "404, ResourceNotFoundException, This version has reached its end.",
    "400, ValidationException, The provided model identifier is invalid.",
    "400, ValidationException, Invocation of model ID x with on-demand throughput isn't supported."
  })
  void missingModel_failsAtOnce(int status, String type, String message) {
    service = StubService.answering(error(status, type, message));

    failure(Kind.NOT_FOUND, DEEPSEEK);

    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void serviceThatIsSilent_timesOut() {
    timeout = Duration.ofMillis(300);
    service = StubService.silent();

    failure(Kind.TIMED_OUT, DEEPSEEK);
  }

  @Test
  void serviceThatDrips_timesOut() {
    timeout = Duration.ofMillis(300);
    service = StubService.dripping();

    failure(Kind.TIMED_OUT, DEEPSEEK);
  }

  @Test
  void connectionThatBreaks_isTriedAgain() {
    service = StubService.answering(StubService.brokenOff(), text("end_turn", GOOD));

    assertThat(model(DEEPSEEK).ask(Prompts.title()).json().path("score").asInt()).isEqualTo(1);
  }

  @Test
  void serviceThatIsNotThere_isUnreachable() {
    service = StubService.answering(text("end_turn", GOOD));
    Model model = model(DEEPSEEK);
    service.close();

    Prompts.failure(Kind.UNREACHABLE, () -> model.ask(Prompts.title()));
  }

  @ParameterizedTest
  @CsvSource({
    "max_tokens, CUT",
    "model_context_window_exceeded, CUT",
    "guardrail_intervened, REFUSED",
    "content_filtered, REFUSED",
    "refusal, REFUSED",
    "malformed_tool_use, MALFORMED"
  })
  void stopReason_isCheckedBeforeTheAnswer(String reason, Kind kind) {
    service = StubService.answering(text(reason, GOOD));

    assertThat(failure(kind, DEEPSEEK).usage()).isEqualTo(PAID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hush, I would rather not",
        "[1, 2]",
        "{\"title\": \"hush\"}",
        "{\"title\": \"hush\", \"score\": \"hush\"}",
        "{\"title\": \"hush\", \"score\": 1"
      })
  void answerOfAnotherShape_isMalformed(String text) {
    service = StubService.answering(text("end_turn", text));

    assertThat(failure(Kind.MALFORMED, DEEPSEEK).usage()).isEqualTo(PAID);
  }

  @Test
  void toolCalledWithAnotherShape_isMalformed() {
    service = StubService.answering(tool("{\"title\": \"hush\", \"score\": 1.5}"));

    failure(Kind.MALFORMED, NOVA);
  }

  @Test
  void answerWithoutContent_isMalformed() {
    service =
        StubService.answering(
            StubService.json(
                200,
                "{\"output\": {\"message\": {\"role\": \"assistant\", \"content\": []}},"
                    + " \"stopReason\": \"end_turn\"}"));

    assertThat(failure(Kind.MALFORMED, DEEPSEEK).usage()).isEqualTo(UNCOUNTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "hush", "{\"output\": {}}"})
  void responseOfAnotherApi_isFailure(String body) {
    service = StubService.answering(StubService.json(200, body));
    Model model = model(DEEPSEEK);

    ModelException failure =
        catchThrowableOfType(ModelException.class, () -> model.ask(Prompts.title()));

    assertThat(failure.kind()).isIn(Kind.FAILED, Kind.MALFORMED);
    assertThat(failure).hasNoCause().hasMessageNotContaining("hush");
  }

  @Test
  void answerOfTenMegabytes_isAborted() {
    service = StubService.answering(text("end_turn", "x".repeat(10_000_000)));

    assertThat(failure(Kind.FAILED, DEEPSEEK)).hasMessageContaining("larger than");
    assertThat(service.asked()).hasSize(1);
  }

  private ModelException failure(Kind kind, String id) {
    Model model = model(id);
    return Prompts.failure(kind, () -> model.ask(Prompts.title()));
  }

  private Model model(String id) {
    BedrockAccess access =
        new BedrockAccess(
            Optional.of(Region.US_EAST_1),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("hush", "hush")),
            Optional.of(service.address()));
    SdkHttpClient http = BedrockClients.http(timeout);
    return new BedrockModel(
        ModelId.parse(id),
        BedrockClients.client(
            access,
            timeout,
            http,
            // Adaptive retries would wait two seconds before each attempt.
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(BedrockClients.retries(access).maxAttempts())
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build()));
  }

  private static StubService.Turn text(String reason, String text) {
    return converse(reason, Map.of("text", text));
  }

  private static StubService.Turn tool(String input) {
    return converse(
        "tool_use",
        Map.of(
            "toolUse",
            Map.of("toolUseId", "t1", "name", "title", "input", Json.read(input, JsonNode.class))));
  }

  private static StubService.Turn converse(String reason, Map<String, ?> block) {
    return StubService.json(
        200,
        Json.write(
            Map.of(
                "output",
                Map.of("message", Map.of("role", "assistant", "content", List.of(block))),
                "stopReason",
                reason,
                "usage",
                Map.of(
                    "inputTokens", 11,
                    "outputTokens", 7,
                    "totalTokens", 26,
                    "cacheReadInputTokens", 5,
                    "cacheWriteInputTokens", 3),
                "metrics",
                Map.of("latencyMs", 1))));
  }

  private static StubService.Turn refusal(String message) {
    return error(400, "ValidationException", message);
  }

  private static StubService.Turn throttled() {
    return error(429, "ThrottlingException", "Too many requests");
  }

  private static StubService.Turn error(int status, String type, String message) {
    return StubService.json(
        status, Json.write(Map.of("message", message)), "x-amzn-ErrorType", type);
  }
}
