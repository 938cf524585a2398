package ainews.summarise.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompts;
import ainews.summarise.llm.StubService;
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
        .hasMessageEndingWith("without a chat completion: Out of memory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"choices\": []}",
        "{\"choices\": [{\"message\": null}], \"usage\": {\"prompt_tokens\": -4}}",
        "{\"choices\": 7, \"usage\": {\"prompt_tokens_details\": {\"cached_tokens\": 9}}}"
      })
  void completionWithoutContent_isMalformedAndCostsWhatItSays(String body) {
    service = StubService.answering(StubService.json(200, body));

    assertThat(failure(Kind.MALFORMED).usage()).isEqualTo(ModelUsage.NONE);
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
