package ainews.devtools.flow;

import static ainews.devtools.flow.Flows.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.devtools.flow.State.ForEach;
import ainews.devtools.flow.State.Task;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import ainews.shared.settings.DeliverySettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The template's state machine, with functions that answer like the real ones. */
class EditionMachineTest {
  private static final List<String> CHANNELS = List.of("slack", "ntfy", "email", "webhook");

  private final StateMachine edition =
      StateMachine.parse(
          Project.read("template.yaml"), "Edition", Map.of("AWS::StackName", "ai-news"));
  private final VirtualTime time = new VirtualTime();
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();

  @Test
  void allFunctionsAnswer_editionIsPublished() throws Exception {
    JsonNode output = run(this::answer);
    assertThat(output).isEqualTo(json("{'date': '2026-02-20', 'revision': 1, 'url': 'u'}"));
    assertThat(calls)
        .startsWith(
            "ai-news-fan-out {'scheduledTime':'2026-02-21T06:00:00Z','execution':"
                + "'arn:aws:states:local:000000000000:execution:Edition:day'}");
    assertThat(calls)
        .contains(
            "ai-news-fetch-reddit {'date':'2026-02-20','revision':1,'source':'reddit'}",
            "ai-news-summarise {'date':'2026-02-20','revision':1}")
        .contains("ai-news-publish {'date':'2026-02-20','revision':1}")
        .hasSize(7 + SourceId.all().size());
    assertThat(calls.stream().skip(3 + SourceId.all().size()))
        .containsExactlyInAnyOrderElementsOf(
            CHANNELS.stream()
                .map(
                    channel ->
                        "ai-news-deliver {'date':'2026-02-20','revision':1,'channel':'%s'}"
                            .formatted(channel))
                .toList());
  }

  @Test
  void channelThatFails_failsNeitherTheEditionNorAnother() throws Exception {
    JsonNode output =
        run(
            (name, payload) -> {
              if (payload.path("channel").asText().equals("slack")) {
                calls.add(name);
                throw new IllegalStateException("broken");
              }
              return answer(name, payload);
            });
    assertThat(output).isEqualTo(json("{'date': '2026-02-20', 'revision': 1, 'url': 'u'}"));
    assertThat(calls).filteredOn(call -> call.contains("-deliver")).hasSize(CHANNELS.size() + 1);
  }

  @Test
  void channels_areServedThreeAtATime() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    run(
        (name, payload) -> {
          if (name.endsWith("-deliver")) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            three.countDown();
            assertThat(three.await(30, TimeUnit.SECONDS)).isTrue();
            running.decrementAndGet();
          }
          return answer(name, payload);
        });
    assertThat(most).hasValue(3);
  }

  @Test
  void sunday_goesOnWithItsWeek() throws Exception {
    JsonNode output = run(this::onSunday);
    assertThat(output).isEqualTo(json("{'date': '2026-02-20', 'revision': 1, 'url': 'u'}"));
    assertThat(calls)
        .contains("ai-news-deliver {'date':'2026-02-20','revision':1,'channel':'slack'}")
        .endsWith(
            "ai-news-summarise {'week':'2026-W08'}",
            "ai-news-publish {'week':'2026-W08','revision':3}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-summarise", "-publish"})
  void weekThatFails_doesNotFailItsSunday(String function) throws Exception {
    JsonNode output = run((name, payload) -> failingWeek(function, name, payload));
    assertThat(output).isEqualTo(json("{'date': '2026-02-20', 'revision': 1, 'url': 'u'}"));
    assertThat(time.sleeps).hasSize(2);
  }

  @Test
  void weekByHand_makesNoDay() throws Exception {
    run(this::onSunday, "{'week': '2026-W08'}");
    assertThat(calls)
        .containsExactly(
            "ai-news-summarise {'week':'2026-W08'}",
            "ai-news-publish {'week':'2026-W08','revision':3}");
  }

  @Test
  void weekByHandThatFails_failsTheExecution() {
    FlowException failure =
        catchThrowableOfType(
            FlowException.class,
            () ->
                run(
                    (name, payload) -> failingWeek("-publish", name, payload),
                    "{'week': '2026-W08'}"));
    assertThat(failure.error()).isEqualTo("WeekFailed");
  }

  private JsonNode failingWeek(String function, String name, JsonNode payload) {
    if (name.endsWith(function) && payload.has("week")) {
      throw new IllegalStateException("broken");
    }
    return onSunday(name, payload);
  }

  private JsonNode onSunday(String name, JsonNode payload) {
    ObjectNode answer = (ObjectNode) answer(name, payload);
    if (payload.has("week")) {
      return answer.put("revision", 3).put("editions", 7).put("stories", 10);
    }
    return name.endsWith("fan-out") ? answer.put("week", "2026-W08") : answer;
  }

  @Test
  void sourceThatFails_leavesTheEditionWithoutIt() throws Exception {
    JsonNode output =
        run(
            (name, payload) -> {
              if (name.endsWith("-rss")) {
                calls.add(name);
                throw new IllegalStateException("broken");
              }
              return answer(name, payload);
            });
    assertThat(output.get("url").asText()).isEqualTo("u");
    assertThat(calls).filteredOn(call -> call.contains("-rss")).hasSize(2);
    assertThat(time.sleeps).hasSize(1);
  }

  @Test
  void sourceThatFails_keepsTheReportWrittenByThePlan() throws Exception {
    ForEach sources = (ForEach) edition.graph().states().get("Sources");
    JsonNode input = json("{'date': '2026-02-20', 'revision': 1, 'source': 'rss'}");
    Functions broken =
        (name, payload) -> {
          throw new IllegalStateException("broken");
        };
    Tasks tasks = new Tasks(broken, time, List.of(0.5)::getFirst, Duration.ofHours(1));
    assertThat(new Execution(tasks).run(sources.processor(), input, json("{}")))
        .isEqualTo(json("{'source': 'rss', 'state': 'failed', 'read': 0, 'kept': 0}"));
  }

  @Test
  void sourceThatNeverAnswers_isInterruptedAndLeftOut() throws Exception {
    time.hangsAt(Duration.ofSeconds(250));
    JsonNode output =
        run(
            (name, payload) -> {
              if (name.contains("-fetch-")) {
                time.hang();
              }
              JsonNode answer = answer(name, payload);
              if (answer.has("sources")) {
                ((ObjectNode) answer).set("sources", json("[{'source': 'reddit'}]"));
              }
              return answer;
            });
    assertThat(output.get("url").asText()).isEqualTo("u");
    assertThat(time.sleeps).as("a source that hung is not asked again").isEmpty();
    assertThat(time.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void sourceThatTimedOut_isRetriedLikeACrash() throws Exception {
    JsonNode output =
        run(
            (name, payload) -> {
              if (name.endsWith("-rss")) {
                throw new FlowException("Sandbox.Timedout", "Task timed out after 240 seconds");
              }
              return answer(name, payload);
            });
    assertThat(output.get("url").asText()).isEqualTo("u");
    assertThat(time.sleeps).hasSize(1);
  }

  @Test
  void hangingSummarise_isRetried() throws Exception {
    time.hangsAt(Duration.ofSeconds(910));
    AtomicInteger tries = new AtomicInteger();
    JsonNode output =
        run(
            (name, payload) -> {
              if (name.endsWith("-summarise") && tries.incrementAndGet() == 1) {
                time.hang();
              }
              return answer(name, payload);
            });
    assertThat(output.get("url").asText()).isEqualTo("u");
    assertThat(tries).hasValue(2);
  }

  @Test
  void dayClaimedElsewhere_endsImmediately() throws Exception {
    JsonNode claimed = json("{'date': '2026-02-20', 'claimed': false}");
    JsonNode output =
        run(
            (name, payload) -> {
              calls.add(name);
              return claimed;
            });
    assertThat(output).isEqualTo(claimed);
    assertThat(calls).containsExactly("ai-news-fan-out");
  }

  @Test
  void failingSummarise_failsTheExecutionAndPublishesNothing() {
    FlowException failure =
        catchThrowableOfType(
            FlowException.class,
            () ->
                run(
                    (name, payload) -> {
                      if (name.endsWith("-summarise")) {
                        throw new IllegalStateException("no story");
                      }
                      return answer(name, payload);
                    }));
    assertThat(failure.error()).isEqualTo("java.lang.IllegalStateException");
    assertThat(calls).noneMatch(call -> call.contains("-publish"));
  }

  @Test
  void allTriesOfAllTasks_fitIntoTheExecutionsTime() {
    Duration worst =
        edition.graph().states().values().stream()
            .map(EditionMachineTest::worst)
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(worst).isGreaterThan(Duration.ofMinutes(30)).isLessThan(edition.timeout());
  }

  private static Duration worst(State state) {
    return switch (state) {
      case Task task -> worst(task);
      case ForEach each ->
          each.processor().states().values().stream()
              .map(EditionMachineTest::worst)
              .reduce(Duration.ZERO, Duration::plus)
              .multipliedBy(
                  each.most() < SourceId.all().size()
                      ? Math.ceilDiv(DeliverySettings.CHANNELS.size(), each.most())
                      : 1);
      default -> Duration.ZERO;
    };
  }

  private static Duration worst(Task task) {
    Duration sum = task.timeout();
    for (Retrier retrier : task.retriers()) {
      sum = sum.plus(retrier.longest().plus(task.timeout()).multipliedBy(retrier.attempts()));
    }
    return sum;
  }

  private JsonNode run(Functions functions) throws InterruptedException {
    return run(functions, "{'scheduledTime': '2026-02-21T06:00:00Z'}");
  }

  private JsonNode run(Functions functions, String input) throws InterruptedException {
    return new Driver(edition, functions, time, List.of(0.5)::getFirst).run(json(input), "day");
  }

  private JsonNode answer(String name, JsonNode payload) {
    calls.add(name + " " + Json.write(payload).replace('"', '\''));
    ObjectNode answer = Json.mapper().createObjectNode().put("date", "2026-02-20");
    answer.put("revision", 1);
    switch (name.substring("ai-news-".length())) {
      case "fan-out" -> {
        var sources = answer.put("publish", true).putArray("sources");
        SourceId.ids().forEach(id -> sources.addObject().put("source", id));
        CHANNELS.forEach(answer.putArray("channels")::add);
      }
      case "summarise" -> answer.put("stories", 12);
      case "publish" -> answer.put("url", "u");
      case "deliver" -> answer.put("sent", 1).put("uncertain", 0).put("refused", 0);
      default -> {
        String source = SourceId.of(name.substring("ai-news-fetch-".length())).id();
        assertThat(payload.get("source").asText()).isEqualTo(source);
        answer.put("source", source).put("state", "answered").put("read", 9).put("kept", 3);
      }
    }
    return answer;
  }
}
