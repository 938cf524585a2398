package ainews.devtools.flow;

import static ainews.devtools.flow.Flows.RETRY;
import static ainews.devtools.flow.Flows.TASK;
import static ainews.devtools.flow.Flows.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverTest {
  private static final String CATCH =
      "Catch: [{ErrorEquals: [States.ALL], ResultPath: $.error, Next: Caught}]\n";
  private static final String EACH =
      """
      Type: Map
      ItemsPath: $.items
      ItemProcessor:
        ProcessorConfig: {Mode: INLINE}
        StartAt: Each
        States:
          Each:
            End: true
      """
          + TASK.indent(6);

  private final VirtualTime time = new VirtualTime();

  @Test
  void answer_becomesTheOutput() throws Exception {
    JsonNode output =
        run(Flows.one(TASK), (name, payload) -> json("{'of': '" + name + payload + "'}"), "{}");
    assertThat(output).isEqualTo(json("{'of': 'f{}'}"));
  }

  @Test
  void serviceFault_isRetriedAfterGrowingPauses() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    JsonNode output =
        run(
            Flows.one(TASK + RETRY),
            (name, payload) -> {
              if (calls.incrementAndGet() <= 3) {
                throw new FlowException("Lambda.TooManyRequestsException", "slow down");
              }
              return json("'fine'");
            },
            "{}");
    assertThat(output).isEqualTo(json("'fine'"));
    assertThat(time.sleeps).extracting(Duration::toSeconds).containsExactly(2L, 6L, 10L);
  }

  @Test
  void thrownException_isRetriedWithJitterThenFailsUnderItsClass() {
    FlowException failure =
        failure(
            Flows.one(TASK + RETRY),
            (name, payload) -> {
              throw new IllegalStateException("no table");
            });
    assertThat(time.sleeps).containsExactly(Duration.ofSeconds(4));
    assertThat(failure.error()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.detail()).isEqualTo("no table");
    assertThat(failure).hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void attemptsUsedUp_areNotContinuedByTheNextRetrier() {
    AtomicInteger calls = new AtomicInteger();
    FlowException failure =
        failure(
            Flows.one(TASK + RETRY),
            (name, payload) -> {
              calls.incrementAndGet();
              throw new FlowException("Lambda.TooManyRequestsException", "slow down");
            });
    assertThat(failure.error()).isEqualTo("Lambda.TooManyRequestsException");
    assertThat(calls).hasValue(4);
  }

  @Test
  void caughtError_isPutIntoTheInput() throws Exception {
    JsonNode output =
        run(
            catching(),
            (name, payload) -> {
              throw new IllegalStateException("gone");
            },
            "{'source': 'rss'}");
    assertThat(output)
        .isEqualTo(
            json(
                "{'source': 'rss',"
                    + " 'error': {'Error': 'java.lang.IllegalStateException', 'Cause': 'gone'}}"));
  }

  @ParameterizedTest
  @CsvSource({"States.DataLimitExceeded", "States.Runtime"})
  void errorOutsideAll_isNotCaught(String error) {
    FlowException failure =
        failure(
            catching(),
            (name, payload) -> {
              throw new FlowException(error, "too bad");
            });
    assertThat(failure.error()).isEqualTo(error);
  }

  @Test
  void hangingFunction_isInterruptedAndTimesOut() throws Exception {
    time.hangsAt(Duration.ofSeconds(20));
    FlowException failure =
        failure(
            Flows.one(TASK + RETRY),
            (name, payload) -> {
              time.hang();
              return payload;
            });
    assertThat(failure.error()).isEqualTo("States.Timeout");
    assertThat(failure.detail()).isEqualTo("f did not answer within 20 s");
    assertThat(time.sleeps).as("States.TaskFailed is not for time-outs").isEmpty();
    assertThat(time.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void realTime_waitsNoLongerThanAsked() throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    assertThatThrownBy(() -> Time.REAL.await(answer, Duration.ofMillis(1)))
        .isInstanceOf(TimeoutException.class);
    answer.complete("there");
    assertThat(Time.REAL.await(answer, Duration.ofMillis(1))).isEqualTo("there");
  }

  @Test
  void timeOutOfTheExecution_cannotBeCaught() {
    FlowException failure =
        failure(
            catching(),
            (name, payload) -> {
              time.advance(Duration.ofSeconds(101));
              throw new IllegalStateException("late");
            },
            "{}");
    assertThat(failure.error()).isEqualTo("States.Timeout");
    assertThat(failure.detail()).isEqualTo("the execution took more than 100 s");
  }

  @Test
  void functionThatHangsPastTheTimeOut_endsTheExecution() {
    time.hangsAt(Duration.ofSeconds(10));
    AtomicInteger calls = new AtomicInteger();
    FlowException failure =
        failure(
            Flows.one(TASK + RETRY),
            (name, payload) -> {
              if (calls.incrementAndGet() == 1) {
                time.advance(Duration.ofSeconds(86));
                throw new IllegalStateException("late");
              }
              time.hang();
              return payload;
            });
    assertThat(failure.error()).isEqualTo("States.Timeout");
    assertThat(failure.detail()).isEqualTo("f did not answer within the execution's 100 s");
  }

  @Test
  void input_isNotChanged() throws Exception {
    JsonNode input = json("{'a': {'b': 1}}");
    StateMachine machine = Flows.one("Type: Pass\nParameters: {c: 2}\nResultPath: $.a.b\n");
    JsonNode output = driver(machine, (name, payload) -> payload).run(input, "test");
    assertThat(output).isEqualTo(json("{'a': {'b': {'c': 2}}}"));
    assertThat(input).isEqualTo(json("{'a': {'b': 1}}"));
  }

  @Test
  void answerOverTheLimit_failsAndIsNotCaught() {
    FlowException failure =
        failure(catching(), (name, payload) -> json("'" + "é".repeat(131_072) + "'"));
    assertThat(failure.error()).isEqualTo("States.DataLimitExceeded");
    assertThat(failure.detail()).contains("the answer of f has 262146 bytes");
  }

  @Test
  void answerAtTheLimit_passes() throws Exception {
    JsonNode answer = json("'" + "x".repeat(262_142) + "'");
    assertThat(run(Flows.one(TASK), (name, payload) -> answer, "{}")).isEqualTo(answer);
  }

  @Test
  void mapItems_runInParallelAndKeepTheirOrder() throws Exception {
    CyclicBarrier all = new CyclicBarrier(8);
    CountDownLatch lastIsDone = new CountDownLatch(1);
    JsonNode output =
        run(
            Flows.one(EACH),
            (name, payload) -> {
              all.await(30, TimeUnit.SECONDS);
              if (payload.intValue() == 8) {
                lastIsDone.countDown();
              }
              assertThat(lastIsDone.await(30, TimeUnit.SECONDS)).isTrue();
              return payload;
            },
            "{'items': [1, 2, 3, 4, 5, 6, 7, 8]}");
    assertThat(output).isEqualTo(json("[1, 2, 3, 4, 5, 6, 7, 8]"));
  }

  @Test
  void oneItemFails_theOthersAreInterrupted() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    FlowException failure =
        failure(
            Flows.one(EACH),
            (name, payload) -> {
              if (payload.intValue() == 1) {
                started.countDown();
                time.hang();
              }
              started.await();
              throw new IllegalStateException("second");
            },
            "{'items': [1, 2]}");
    assertThat(failure.detail()).isEqualTo("second");
    assertThat(time.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void emptyMap_givesEmptyList() throws Exception {
    assertThat(run(Flows.one(EACH), (name, payload) -> payload, "{'items': []}"))
        .isEqualTo(json("[]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"{'go': true}; B", "{'go': false}; C", "{'go': 'true'}; C", "{}; C"})
  void choice_followsItsRule(String input, String expected) throws Exception {
    StateMachine machine =
        Flows.of(
            """
            StartAt: A
            TimeoutSeconds: 1
            States:
              A:
                Type: Choice
                Choices:
                  - And:
                      - {Variable: $.go, IsPresent: true}
                      - {Variable: $.go, BooleanEquals: true}
                    Next: B
                Default: C
              B: {Type: Pass, Parameters: {at: B}, End: true}
              C: {Type: Pass, Parameters: {at: C}, End: true}
            """);
    assertThat(run(machine, (name, payload) -> payload, input).get("at").asText())
        .isEqualTo(expected);
  }

  @Test
  void choiceOverMissingValue_failsAsInTheCloud() {
    StateMachine machine =
        Flows.of(
            """
            StartAt: A
            TimeoutSeconds: 1
            States:
              A: {Type: Choice, Choices: [{Variable: $.go, BooleanEquals: true, Next: B}]}
              B: {Type: Succeed}
            """);
    assertThat(failure(machine, (name, payload) -> payload).error()).isEqualTo("States.Runtime");
    assertThat(failure(machine, (name, payload) -> payload, "{'go': false}").error())
        .isEqualTo("States.NoChoiceMatched");
  }

  @Test
  void missingParameter_failsUnderItsName() {
    StateMachine machine = Flows.one(TASK.replace("Payload.$: $", "Payload: {a.$: $.a}"));
    FlowException failure = failure(machine, (name, payload) -> payload);
    assertThat(failure.error()).isEqualTo("States.ParameterPathFailure");
    assertThat(failure.detail()).isEqualTo("there is no $.a");
  }

  @Test
  void contextAndFormat_areFilledIn() throws Exception {
    StateMachine machine =
        Flows.one(
            """
            Type: Pass
            Parameters:
              name.$: $$.Execution.Name
              input.$: $$.Execution.Input.n
              text.$: States.Format('{} of {}!', $.n, $$.Execution.Name)
              fixed: {plain: $.n}
            ResultPath: $.deep.er
            """);
    assertThat(run(machine, (name, payload) -> payload, "{'n': 3}"))
        .isEqualTo(
            json(
                "{'n': 3, 'deep': {'er': {'name': 'test', 'input': 3, 'text': '3 of test!',"
                    + " 'fixed': {'plain': '$.n'}}}}"));
  }

  @Test
  void functionThatChangesItsPayload_doesNotChangeTheFlow() throws Exception {
    String keep = TASK.replace("OutputPath: $.Payload", "ResultPath: $.result");
    JsonNode output =
        run(
            Flows.one(keep),
            (name, payload) -> ((ObjectNode) payload).put("a", 2).get("a"),
            "{'a': 1}");
    assertThat(output).isEqualTo(json("{'a': 1, 'result': {'StatusCode': 200, 'Payload': 2}}"));
  }

  @Test
  void nameWithColons_isRefused() {
    assertThatThrownBy(() -> driver(Flows.one(TASK), (n, p) -> p).run(json("{}"), "06:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("06:00");
  }

  private static StateMachine catching() {
    return Flows.of(
        "StartAt: A\nTimeoutSeconds: 100\nStates:\n  A:\n"
            + (TASK + CATCH).indent(4)
            + "    End: true\n  Caught: {Type: Succeed}\n");
  }

  private FlowException failure(StateMachine machine, Functions functions) {
    return failure(machine, functions, "{}");
  }

  private FlowException failure(StateMachine machine, Functions functions, String input) {
    return catchThrowableOfType(
        FlowException.class, () -> driver(machine, functions).run(json(input), "test"));
  }

  private JsonNode run(StateMachine machine, Functions functions, String input) throws Exception {
    return driver(machine, functions).run(json(input), "test");
  }

  private Driver driver(StateMachine machine, Functions functions) {
    return new Driver(machine, functions, time, List.of(0.5)::getFirst);
  }
}
