package ainews.summarise.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real client against a local server with the chat completions API. */
class OpenAiModelTest {
  private static final String GOOD = "{\"title\": \"T\", \"score\": 1}";
  private static final ModelUsage PAID = new ModelUsage(6, 7, 5, 0);

  private Duration timeout = Duration.ofSeconds(20);
  private StubService service;

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void firstRequest_isHeldToTheSchema() {
    service = StubService.answering(text("stop", GOOD));

    ModelAnswer answer = model().ask(Prompts.title());

    assertThat(answer.json()).isEqualTo(Json.read(GOOD, JsonNode.class));
    assertThat(answer.usage()).isEqualTo(PAID);
    StubService.Asked asked = service.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/v1/chat/completions");
    assertThat(asked.headers().get("Authorization")).containsExactly("Bearer hush-key");
    assertThat(asked.body())
        .isEqualTo(
            Json.read(
                """
                {"model": "qwen3:8b", "max_tokens": 300, "temperature": 0,
                 "messages": [{"role": "system", "content": "%s"}, {"role": "user", "content": "%s"}],
                 "response_format": {"type": "json_schema",
                   "json_schema": {"name": "title", "strict": true, "schema": %s}}}
                """
                    .formatted(Prompts.TASK, Prompts.TEXT, Prompts.schema()),
                JsonNode.class));
  }

  @Test
  void refusedFeature_isNotSentAgain() {
    service =
        StubService.answering(
            refusal(422, "response_format.type `json_schema` is unavailable now"),
            refusal(400, "This response_format type is unavailable now"),
            refusal(400, "Unsupported parameter: 'max_tokens' is not supported with this model."),
            refusal(400, "Unsupported value: 'temperature' does not support 0"),
            text(
                "stop",
                "<think>{a}</think>Sure!\n```json\n{\"title\": \"T\", \"score\": 1,}\n```"));
    Model model = model();

    assertThat(model.ask(Prompts.title()).json().path("title").asText()).isEqualTo("T");
    assertThat(model.ask(Prompts.title()).json().path("title").asText()).isEqualTo("T");

    assertThat(service.asked()).hasSize(6);
    assertThat(service.asked().get(1).body().at("/response_format/type").asText())
        .isEqualTo("json_object");
    JsonNode last = service.asked().getLast().body();
    assertThat(last.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("model", "messages", "max_completion_tokens");
    assertThat(last.at("/messages/0/content").asText())
        .startsWith(Prompts.TASK)
        .endsWith(Json.write(Prompts.schema()));
  }

  @ParameterizedTest
  @CsvSource({"400, FAILED", "402, UNPAID", "404, NOT_FOUND", "413, FAILED", "302, FAILED"})
  void refusalOfTheWholeRequest_isFailureAtOnce(int status, Kind kind) {
    service = StubService.answering(refusal(status, Prompts.TEXT + " hush-key"));

    failure(kind);

    assertThat(service.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void rejectedKey_isDenialAtOnce(int status) {
    service = StubService.answering(refusal(status, "Incorrect API key provided: hush-key"));

    assertThat(failure(Kind.DENIED))
        .hasMessage(
            "qwen3:8b: the service answered HTTP " + status + ": Incorrect API key provided: …");

    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void noKey_sendsNone() {
    service = StubService.answering(text("stop", GOOD));

    model(Optional.empty()).ask(Prompts.title());

    assertThat(service.asked().getFirst().headers()).doesNotContainKey("Authorization");
  }

  @Test
  void throttledTwice_isAskedAgain() {
    service = StubService.answering(refusal(429, ""), refusal(429, ""), text("stop", GOOD));

    assertThat(model().ask(Prompts.title()).usage()).isEqualTo(PAID);
    assertThat(service.asked()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"429, THROTTLED", "500, FAILED", "503, FAILED", "504, TIMED_OUT"})
  void serviceThatStaysBroken_isGivenUpAfterFiveTries(int status, Kind kind) {
    service = StubService.answering(refusal(status, "Come back later"));

    assertThat(failure(kind)).hasMessageEndingWith(", after 5 tries: Come back later");
    assertThat(service.asked()).hasSize(5);
  }

  @Test
  void retryAfterBeyondTheTime_isNotWaitedFor() {
    service = StubService.answering(StubService.json(429, "{}", "Retry-After", "86400"));

    failure(Kind.THROTTLED);

    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void retryAfter_isWaitedFor() {
    service =
        StubService.answering(StubService.json(429, "{}", "Retry-After", "1"), text("stop", GOOD));
    long begun = System.nanoTime();

    model().ask(Prompts.title());

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void serviceThatIsSilent_timesOut() {
    timeout = Duration.ofMillis(300);
    service = StubService.silent();

    failure(Kind.TIMED_OUT);
  }

  @Test
  void serviceThatDrips_timesOut() {
    timeout = Duration.ofMillis(300);
    service = StubService.dripping();

    failure(Kind.TIMED_OUT);
  }

  @Test
  void connectionThatBreaks_isTriedAgain() {
    service = StubService.answering(StubService.brokenOff(), text("stop", GOOD));

    assertThat(model().ask(Prompts.title()).json().path("score").asInt()).isEqualTo(1);
  }

  @Test
  void serviceThatIsNotThere_isUnreachable() {
    service = StubService.answering(text("stop", GOOD));
    Model model = model();
    service.close();

    Prompts.failure(Kind.UNREACHABLE, () -> model.ask(Prompts.title()));
  }

  @ParameterizedTest
  @CsvSource({"length, CUT", "content_filter, REFUSED"})
  void finishReason_isCheckedBeforeTheAnswer(String reason, Kind kind) {
    service = StubService.answering(text(reason, GOOD));

    assertThat(failure(kind).usage()).isEqualTo(PAID);
  }

  @Test
  void refusalInTheMessage_isFailure() {
    service =
        StubService.answering(
            completion("stop", Map.of("role", "assistant", "refusal", "hush, I can not")));

    assertThat(failure(Kind.REFUSED).usage()).isEqualTo(PAID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hush",
        "[1]",
        "{\"title\": \"hush\"}",
        "{\"title\": \"hush\", \"score\": null}"
      })
  void answerOfAnotherShape_isMalformed(String text) {
    service = StubService.answering(text("stop", text));

    assertThat(failure(Kind.MALFORMED).usage()).isEqualTo(PAID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hush", "[]", "<html>hush</html>", "{\"error\": {\"text\": \"hush\"}}"})
  void answerThatIsNoCompletion_isFailure(String body) {
    service = StubService.answering(StubService.json(200, body));

    failure(Kind.FAILED);
  }

  @Test
  void errorWithStatus200_isToldInTheServicesWords() {
    service = StubService.answering(refusal(200, "Out of memory"));

    assertThat(failure(Kind.FAILED))
        .hasMessageEndingWith("without a chat completion, after 5 tries: Out of memory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|{\"error\": {\"message\": \"Rate limit exceeded\", \"code\": 429}}",
        "200|{\"error\": {\"message\": \"Provider returned error\", \"code\": \"502\"}}",
        "200|{\"error\": {\"message\": \"Overloaded\", \"type\": \"overloaded_error\"}}",
        "200|{\"error\": \"model is loading\"}",
        "200|{\"choices\": [{\"error\": {\"code\": 502, \"message\": \"Bad gateway\"}, \"finish_reason\": \"error\"}]}",
        "200|{\"object\": \"error\", \"message\": \"Try later\", \"code\": 50001}",
        "200|{\"status\": 503, \"message\": \"Unavailable\"}",
        "500|Internal Server Error",
        "520|''",
        "524|<html>A timeout occurred</html>",
        "529|{\"error\": {\"type\": \"overloaded_error\", \"message\": \"Overloaded\"}}",
        "400|{\"error\": {\"message\": \"Failed to generate JSON.\", \"code\": \"json_validate_failed\"}}",
        "400|{\"error\": {\"message\": \"Failed.\", \"code\": \"json_validate_failed\", \"failed_generation\": \"\"}}",
        "400|{\"error\": {\"message\": \"Failed.\", \"code\": \"json_validate_failed\", \"failed_generation\": \"{\\\"title\\\": \"}}"
      })
  void temporaryError_isTriedAgain(int status, String body) {
    service = StubService.answering(StubService.json(status, body), text("stop", GOOD));

    assertThat(model().ask(Prompts.title()).usage()).isEqualTo(PAID);
    assertThat(service.asked()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|{\"error\": {\"message\": \"No such key\", \"code\": 401}}|DENIED",
        "200|{\"error\": {\"message\": \"Insufficient credits\", \"code\": 402}}|UNPAID",
        "200|{\"code\": \"404\", \"message\": \"No such model\"}|NOT_FOUND",
        "429|{\"error\": {\"message\": \"You exceeded your quota\", \"code\": \"insufficient_quota\"}}|UNPAID",
        "400|{\"error\": {\"message\": \"The response was filtered\", \"code\": \"content_filter\"}}|REFUSED",
        "400|{\"error\": {\"message\": \"Content Exists Risk\"}}|REFUSED",
        "403|{\"error\": {\"message\": \"Your input was flagged\", \"code\": 403}}|REFUSED",
        "501|''|FAILED"
      })
  void lastingError_isFailureAtOnce(int status, String body, Kind kind) {
    service = StubService.answering(StubService.json(status, body));

    failure(kind);

    assertThat(service.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'content': '', 'reasoning_content': '%s'}",
        "{'content': null, 'reasoning': 'So it is T. %s'}",
        "{'thinking': '%s'}",
        "{'content': [{'type': 'text', 'text': '%s'}]}",
        "{'content': [{'type': 'reasoning', 'text': 'It is {a}'}, {'type': 'output_text', 'text': '%s'}]}",
        "{'content': ['%s']}",
        "{'content': null, 'tool_calls': [{'type': 'function', 'function': {'name': 'title', 'arguments': '%s'}}]}",
        "{'tool_calls': [{'function': {'name': 'title', 'arguments': {'title': 'T', 'score': 1}}}]}",
        "{'content': '', 'function_call': {'name': 'title', 'arguments': '%s'}}",
        "{'content': {'title': 'T', 'score': '1'}}",
        "{'content': '<think>{a}</think> ```json %s```'}"
      })
  void answerInAnotherPlace_isRead(String message) {
    String answer = GOOD.replace("\"", "\\\"");
    JsonNode node = Json.read(message.replace('\'', '"').replace("%s", answer), JsonNode.class);
    service =
        StubService.answering(
            StubService.json(
                200,
                Json.write(
                    Map.of("choices", List.of(Map.of("finish_reason", "stop", "message", node))))));

    ModelAnswer read = model().ask(Prompts.title());

    assertThat(read.json()).isEqualTo(Json.read(GOOD, JsonNode.class));
    assertThat(read.usage().input()).isEqualTo(Tokens.of(Prompts.title()));
    assertThat(read.usage().output()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "Here: {\"title\": \"T\", \"score\": \"1\"}",
        "{\"Title\": \"T\", \"score\": 1}"
      })
  void answerInARejection_isRead(String answer) {
    service =
        StubService.answering(
            StubService.json(
                400,
                Json.write(
                    Map.of(
                        "error",
                        Map.of(
                            "message",
                            "Failed to generate JSON. Please adjust your prompt.",
                            "code",
                            "json_validate_failed",
                            "failed_generation",
                            answer)))));

    assertThat(model().ask(Prompts.title()).json()).isEqualTo(Json.read(GOOD, JsonNode.class));
    assertThat(service.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|System role not supported",
        "500|Jinja exception: System role not supported",
        "400|Developer instruction is not enabled for models/gemma-3-27b-it",
        "422|Only user and assistant roles are supported!"
      })
  void modelWithoutSystemRole_getsTheTaskInTheUsersMessage(int status, String message) {
    service = StubService.answering(refusal(status, message), text("stop", GOOD));
    Model model = model();

    model.ask(Prompts.title());
    model.ask(Prompts.title());

    assertThat(service.asked()).hasSize(3);
    assertThat(service.asked().getLast().body().path("messages"))
        .isEqualTo(
            Json.mapper()
                .valueToTree(
                    List.of(
                        Map.of("role", "user", "content", Prompts.TASK + "\n\n" + Prompts.TEXT))));
  }

  @ParameterizedTest
  @CsvSource({"2048, true", "4096, true", "6000, false", "3, false"})
  void promptThatWasReadInPart_countsAsCut(int read, boolean isCut) {
    Prompt prompt = new Prompt(Prompts.TASK, "word ".repeat(8_000), "title", Prompts.schema(), 300);
    service =
        StubService.answering(
            StubService.json(
                200,
                Json.write(
                    Map.of(
                        "choices",
                        List.of(Map.of("message", Map.of("content", GOOD))),
                        "usage",
                        Map.of("prompt_tokens", read, "completion_tokens", 7)))));
    Model model = model();

    if (isCut) {
      assertThat(Prompts.failure(Kind.CUT, () -> model.ask(prompt)))
          .hasMessageContaining("models.context");
    } else {
      assertThat(model.ask(prompt).usage()).isEqualTo(new ModelUsage(read, 7, 0, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"choices\": []}",
        "{\"choices\": [{\"message\": null}], \"usage\": {\"prompt_tokens\": -4}}",
        "{\"choices\": 7, \"usage\": {\"prompt_tokens_details\": {\"cached_tokens\": 9}}}"
      })
  void completionWithoutContent_isMalformedAndCostsAnEstimate(String body) {
    service = StubService.answering(StubService.json(200, body));

    assertThat(failure(Kind.MALFORMED).usage())
        .isEqualTo(new ModelUsage(Tokens.of(Prompts.title()), 0, 0, 0));
  }

  @Test
  void answerOfTenMegabytes_isAborted() {
    service = StubService.answering(text("stop", "x".repeat(10_000_000)));

    assertThat(failure(Kind.FAILED)).hasMessageContaining("larger than");
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void interruptedRequest_failsAndStaysInterrupted() {
    service = StubService.silent();
    Model model = model();
    Thread.currentThread().interrupt();

    Prompts.failure(Kind.FAILED, () -> model.ask(Prompts.title()));

    assertThat(Thread.interrupted()).isTrue();
  }

  private ModelException failure(Kind kind) {
    Model model = model();
    return Prompts.failure(kind, () -> model.ask(Prompts.title()));
  }

  private Model model() {
    return model(Optional.of("hush-key"));
  }

  private Model model(Optional<String> key) {
    ModelId id = ModelId.parse("openai:" + service.address() + "/v1/#qwen3:8b");
    RetryDelays pauses = new RetryDelays(Duration.ofMillis(2), new Random(1));
    return new OpenAiModel(
        id, new ChatService(id, HttpClient.newHttpClient(), key, timeout, pauses));
  }

  private static StubService.Turn text(String reason, String text) {
    return completion(reason, Map.of("role", "assistant", "content", text));
  }

  private static StubService.Turn completion(String reason, Map<String, ?> message) {
    return StubService.json(
        200,
        Json.write(
            Map.of(
                "choices",
                List.of(Map.of("index", 0, "finish_reason", reason, "message", message)),
                "usage",
                Map.of(
                    "prompt_tokens", 11,
                    "completion_tokens", 7,
                    "prompt_tokens_details", Map.of("cached_tokens", 5)))));
  }

  private static StubService.Turn refusal(int status, String message) {
    return StubService.json(status, Json.write(Map.of("error", Map.of("message", message))));
  }
}
