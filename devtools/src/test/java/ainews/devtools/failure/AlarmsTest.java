package ainews.devtools.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.devtools.flow.FlowException;
import ainews.devtools.flow.Functions;
import ainews.fanout.PlannedDay;
import ainews.local.replay.Replay;
import ainews.publish.MemorySiteStore;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.SpendStore;
import ainews.shared.store.TextStore;
import ainews.summarise.ModelChoice;
import ainews.summarise.ModelFactory;
import ainews.summarise.Models;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.bedrock.BedrockAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The template's alarms ring for the right failures of a day. */
class AlarmsTest {
  private final MemoryTable table = new MemoryTable(SmallDay.CLOCK);
  private Replay replay;
  private Settings settings;
  private Stack stack;

  @BeforeEach
  void open() {
    replay = Replay.open(SmallDay.answers());
    settings = SmallDay.settings(replay);
    stack = new Stack(table, new MemorySiteStore(), settings, replay.network());
  }

  @AfterEach
  void close() {
    replay.close();
  }

  @Test
  void goodDay_ringsNoAlarm() throws Exception {
    stack.make("daily");
    stack.look();
    assertThat(stack.metrics()).hasSizeGreaterThan(10);
    stack.make(SmallDay.DATE, "twice", false);
    stack.look();
    assertThat(Alarms.ringing(stack.metrics())).isEmpty();
  }

  /** Uses the printed metrics, since a metric with other dimensions is another metric. */
  @Test
  void goodDay_feedsEveryAlarmOnOwnMetricsAndRingsNone() throws Exception {
    List<MetricDatum> printed = PrintedDay.metrics();
    assertThat(Alarms.ofOwnMetrics()).hasSizeGreaterThan(3);
    assertThat(Alarms.watching(printed)).isEqualTo(Alarms.ofOwnMetrics());
    assertThat(Alarms.ringing(printed)).isEmpty();
  }

  @Test
  void noExecution_ringsForTheMissingEdition() throws Exception {
    stack.look();
    assertThat(Alarms.ringing(stack.metrics())).containsExactly("NoEdition");
  }

  @Test
  void checkNotRun_ringsForTheMissingEdition() throws Exception {
    stack.make("daily");
    assertThat(Alarms.ringing(stack.metrics())).containsExactly("NoEdition");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fan-out", "summarise", "publish"})
  void partThatCrashesTwice_ringsAndLeavesNoEdition(String part) throws Exception {
    stack.around(crashing(part, 2));
    catchThrowableOfType(FlowException.class, () -> stack.make("daily"));
    stack.look();
    assertThat(Alarms.ringing(stack.metrics()))
        .containsExactly("FailedExecutions", "NoEdition", "PartsFailed");
    stack.make("daily");
    stack.look();
    assertThat(Alarms.ringing(stack.metrics())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fan-out", "summarise", "publish", "fetch-rss"})
  void functionThatCrashesOnce_isRetriedWithoutAlarm(String part) throws Exception {
    stack.around(crashing(part, 1));
    stack.make("daily");
    stack.look();
    assertThat(Alarms.ringing(stack.metrics())).isEmpty();
    assertThat(outcome(RssDescriptor.ID).state()).isEqualTo(SourceReport.State.ANSWERED);
  }

  @ParameterizedTest
  @CsvSource({"fetch-rss,fetch-hackernews", "summarise,publish"})
  void twoFunctionsThatCrashOnceEach_ringForFailedParts(String one, String other) throws Exception {
    UnaryOperator<Functions> first = crashing(one, 1);
    UnaryOperator<Functions> second = crashing(other, 1);
    stack.around(functions -> first.apply(second.apply(functions)));
    stack.make("daily");
    stack.look();
    assertThat(Alarms.ringing(stack.metrics())).containsExactly("PartsFailed");
    assertThat(stack.look().problems()).isEmpty();
  }

  /** Lambda kills the function and the flow retries it; stored rows remain. */
  @ParameterizedTest
  @CsvSource({
    "summarise,true",
    "summarise,false",
    "publish,true",
    "fetch-rss,true",
    "fetch-rss,false"
  })
  void partThatTimesOutOnce_isRetriedWithoutAlarm(String part, boolean done) throws Exception {
    AtomicInteger tries = new AtomicInteger();
    stack.around(
        functions ->
            (name, payload) -> {
              boolean slow = name.endsWith("-" + part) && tries.incrementAndGet() == 1;
              if (slow && done) {
                functions.invoke(name, payload);
              }
              if (slow) {
                throw new FlowException("Sandbox.Timedout", "Task timed out");
              }
              return functions.invoke(name, payload);
            });
    stack.make("daily");
    stack.look();
    assertThat(tries).hasValue(2);
    assertThat(Alarms.ringing(stack.metrics())).isEmpty();
    assertThat(stack.editions().publishedEdition(SmallDay.DATE).orElseThrow().stories())
        .hasSize(SmallDay.STORIES);
  }

  @Test
  void sourceThatCrashesTwice_ringsAndTheEditionSaysSo() throws Exception {
    stack.around(crashing("fetch-rss", 2));
    stack.make("daily");
    stack.look();
    assertThat(Alarms.ringing(stack.metrics())).containsExactly("DailyProblems", "PartsFailed");
    assertThat(outcome(RssDescriptor.ID)).isEqualTo(SourceReport.didNotAnswer(RssDescriptor.ID));
    assertThat(outcome(HackerNewsDescriptor.ID).state()).isEqualTo(SourceReport.State.ANSWERED);
  }

  @Test
  void sourceThatTimesOut_ringsAndTheEditionSaysSo() throws Exception {
    stack.around(
        functions ->
            (name, payload) -> {
              if (name.endsWith("-fetch-rss")) {
                throw new FlowException("Sandbox.Timedout", "Task timed out");
              }
              return functions.invoke(name, payload);
            });
    stack.make("daily");
    stack.look();
    assertThat(Alarms.ringing(stack.metrics())).containsExactly("DailyProblems");
    assertThat(outcome(RssDescriptor.ID)).isEqualTo(SourceReport.didNotAnswer(RssDescriptor.ID));
  }

  @Test
  void sourceThatFailsForThreeDays_isReportedAsSilentOnTheThird() throws Exception {
    for (int day = 1; day <= 3; day++) {
      LocalDate date = SmallDay.DATE.minusDays(3 - day);
      stack.around(crashing("fetch-rss", 2));
      stack.make(date, "daily-" + day, false);
      String words = day < 3 ? "not read in full" : "for three days";
      assertThat(stack.look(date).problems())
          .anyMatch(line -> line.startsWith("RSS"))
          .anyMatch(line -> line.contains(words));
    }
  }

  @Test
  void usedUpBudget_ringsAndTheEditionUsesExtracts() throws Exception {
    Settings poor =
        settings.with(
            SettingsReader.read(
                    """
                    models:
                      desk: none
                      write: "openai:https://models.example.org/v1#dear"
                      budget: 0
                    """,
                    "settings.yaml")
                .models());
    Environment nothing = new Environment(Map.of());
    BedrockAccess none = BedrockAccess.of(nothing, AwsClients.credentials());
    try (ModelFactory models =
        new ModelFactory(poor.models(), Secrets.of(Map.of()), none, new Random(1))) {
      Models assistance =
          Models.of(
              ModelChoice.of(poor.models(), nothing, () -> false),
              models::open,
              poor.models(),
              table,
              SmallDay.CLOCK,
              new Random(1));
      Stack own = new Stack(table, new MemorySiteStore(), poor, replay.network(), assistance);
      own.make("daily");
      own.look();
      assertThat(Alarms.ringing(own.metrics())).containsExactly("DailyProblems");
      assertThat(own.editions().publishedEdition(SmallDay.DATE).orElseThrow().stories())
          .hasSize(SmallDay.STORIES);
    }
  }

  @ParameterizedTest
  @CsvSource({"DENIED, unauthorised", "TIMED_OUT, timed out", "FAILED, service error"})
  void modelThatNeverAnswers_ringsAndTheDayNamesNoWriter(ModelException.Kind kind, String why)
      throws Exception {
    NavigableMap<String, String> files = new TreeMap<>();
    MemorySiteStore bucket = new MemorySiteStore(files);
    Stack own =
        new Stack(table, bucket, settings, replay.network(), writing(new FailingModel(kind)));
    own.make("daily");
    own.look();
    assertThat(Alarms.ringing(own.metrics())).containsExactly("DailyProblems");
    assertThat(own.editions().publishedEdition(SmallDay.DATE).orElseThrow().stories())
        .hasSize(SmallDay.STORIES);
    assertThat(files.get("en/" + SmallDay.DATE + "/edition.md"))
        .contains(
            "- Writer: none; the model did not answer ("
                + why
                + "), so texts are in their sources’")
        .doesNotContain("nosuch");
  }

  private Models writing(Model model) {
    return new Models(
        Optional.empty(),
        Optional.of(model),
        Optional.empty(),
        new TextStore(table, SmallDay.CLOCK),
        new SpendStore(table),
        settings.models(),
        () -> "secret");
  }

  private record FailingModel(ModelException.Kind kind) implements Model {
    @Override
    public ModelId id() {
      return ModelId.parse("openai:http://localhost/v1#nosuch");
    }

    @Override
    public ModelAnswer ask(Prompt prompt) {
      throw new ModelException(kind, id(), "simulated by the test", ModelUsage.NONE);
    }
  }

  @Test
  void invalidSettings_ring() throws Exception {
    stack.make("daily");
    stack.look();
    List<MetricDatum> metrics = new ArrayList<>(stack.metrics());
    new PlannedDay(
            SmallDay.DATE,
            1,
            true,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of("line 3: what is that"))
        .metrics()
        .forEach((name, value) -> metrics.add(MetricDatum.own(name, Map.of(), value)));
    assertThat(Alarms.ringing(metrics)).containsExactly("SettingsRefused");
  }

  @ParameterizedTest
  @CsvSource({"FAILED, 1", "TIMED_OUT, 1", "ABORTED, 1", "SUCCEEDED, 0", "RUNNING, 0"})
  void executionThatEndsWithoutSuccess_rings(String status, int times) throws Exception {
    stack.make("daily");
    stack.look();
    List<MetricDatum> metrics = new ArrayList<>(stack.metrics());
    metrics.add(MetricDatum.execution(status));
    assertThat(Alarms.ringing(metrics)).hasSize(times);
  }

  @Test
  void deadLetter_rings() throws Exception {
    stack.make("daily");
    stack.look();
    List<MetricDatum> metrics = new ArrayList<>(stack.metrics());
    metrics.add(
        MetricDatum.once(
            "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", Alarms.QUEUE));
    assertThat(Alarms.ringing(metrics)).containsExactly("DeadLetters");
  }

  private SourceReport outcome(SourceId source) {
    return stack.editions().sourceReport(SmallDay.DATE, 1, source).orElseThrow();
  }

  /** Makes the first calls of a part fail. */
  private UnaryOperator<Functions> crashing(String part, int times) {
    AtomicInteger calls = new AtomicInteger();
    return functions ->
        (name, payload) -> {
          if (name.equals(Stack.NAME + "-" + part) && calls.incrementAndGet() <= times) {
            stack.failed();
            throw new IllegalStateException("crashed");
          }
          return functions.invoke(name, payload);
        };
  }
}
