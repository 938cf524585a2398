package ainews.devtools.failure;

import ainews.devtools.flow.Driver;
import ainews.devtools.flow.FlowException;
import ainews.devtools.flow.Functions;
import ainews.devtools.flow.StateMachine;
import ainews.devtools.flow.Time;
import ainews.fanout.FanOutHandler;
import ainews.fanout.PlannedDay;
import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;
import ainews.local.AllSources;
import ainews.publish.Publish;
import ainews.publish.PublishHandler;
import ainews.publish.watch.WatchResult;
import ainews.shared.json.Json;
import ainews.shared.lambda.MeasuredResult;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.site.SiteStore;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.table.Table;
import ainews.summarise.Models;
import ainews.summarise.Summarise;
import ainews.summarise.SummariseHandler;
import ainews.summarise.SummariseResult;
import ainews.web.Network;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** The template's flow over the real handlers, and the metrics that CloudWatch receives. */
final class Stack {
  static final String NAME = "ai-news";

  private static final StateMachine MACHINE =
      StateMachine.parse(
          Alarms.read("/ainews/devtools/template.yaml"), "Edition", Map.of("AWS::StackName", NAME));

  /** A clock on which pauses take no time. */
  private static final Time HURRIED =
      new Time() {
        @Override
        public Duration elapsed() {
          return Duration.ZERO;
        }

        @Override
        public void sleep(Duration pause) {
          // Real work is quick, so it may take as long as it needs.
        }

        @Override
        public <T> T await(Future<T> answer, Duration most)
            throws InterruptedException, ExecutionException {
          return answer.get();
        }
      };

  private final EditionStore editions;
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();
  private final List<MetricDatum> metrics = new CopyOnWriteArrayList<>();
  private UnaryOperator<Functions> around = UnaryOperator.identity();

  Stack(Table table, SiteStore site, Settings settings, Network network) {
    this(table, site, settings, network, Models.none(settings.models(), table, SmallDay.CLOCK));
  }

  Stack(Table table, SiteStore site, Settings settings, Network network, Models assistance) {
    this.editions = new EditionStore(table);
    ItemStore items = new ItemStore(table, SmallDay.CLOCK);
    FetchRun fetch =
        new FetchRun(editions, items, settings, Secrets.of(Map.of()), network, new Random(1));
    Summarise summarise = new Summarise(editions, items, settings, assistance);
    Publish publish = new Publish(editions, site, SmallDay.SITE_URL);
    AllSources.LIST.forEach(
        source -> put("fetch-" + source.id(), new FetchHandler(source, editions, s -> fetch)));
    put("fan-out", new FanOutHandler(editions, settings, SmallDay.CLOCK));
    put("summarise", new SummariseHandler(editions, pinned -> summarise));
    put("publish", new PublishHandler(editions, publish, SmallDay.CLOCK));
  }

  private void put(String part, RequestStreamHandler handler) {
    handlers.put(NAME + "-" + part, handler);
  }

  /** Replaces how functions are called. */
  void around(UnaryOperator<Functions> around) {
    this.around = around;
  }

  EditionStore editions() {
    return editions;
  }

  /** Runs the small day's execution as a laptop starts it. */
  JsonNode make(String execution) throws InterruptedException {
    return make(SmallDay.DATE, execution, true);
  }

  /**
   * Runs an execution for the small day's sources.
   *
   * @throws FlowException if it failed
   */
  JsonNode make(LocalDate date, String execution, boolean again) throws InterruptedException {
    ObjectNode input = Json.mapper().createObjectNode();
    input.put("date", date.toString()).put("again", again);
    SmallDay.SOURCES.forEach(source -> input.withArray("sources").add(source.id()));
    try {
      return new Driver(MACHINE, around.apply(this::invoke), HURRIED, () -> 0.5)
          .run(input, execution);
    } catch (FlowException e) {
      metrics.add(MetricDatum.execution("FAILED"));
      throw e;
    }
  }

  /** Checks for the small day's edition, as the schedule does four hours later. */
  WatchResult look() throws IOException {
    return look(SmallDay.DATE);
  }

  WatchResult look(LocalDate date) throws IOException {
    String event =
        "{\"check\": {\"scheduledTime\": \""
            + date.plusDays(1)
            + "T10:00:00Z\", \"zone\": \"UTC\"}}";
    return Json.read(
        invoke(NAME + "-publish", Json.read(event, JsonNode.class)).toString(), WatchResult.class);
  }

  /** Calls a function and records the metrics of the call. */
  JsonNode invoke(String function, JsonNode payload) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    byte[] event = payload.toString().getBytes(StandardCharsets.UTF_8);
    try {
      handlers.get(function).handleRequest(new ByteArrayInputStream(event), output, null);
    } catch (IOException | RuntimeException e) {
      failed();
      throw e;
    }
    String answer = output.toString(StandardCharsets.UTF_8);
    if (!function.endsWith("-publish") || payload.has("check")) {
      MeasuredResult measured = Json.read(answer, type(function));
      measured
          .metrics()
          .forEach(
              (name, value) -> metrics.add(MetricDatum.own(name, measured.dimensions(), value)));
    }
    return Json.read(answer, JsonNode.class);
  }

  /** Records a failed call as the function does; one that Lambda ends records nothing. */
  void failed() {
    metrics.add(MetricDatum.own("PartsFailed", Map.of(), 1));
  }

  private static Class<? extends MeasuredResult> type(String function) {
    return switch (function.substring(NAME.length() + 1)) {
      case "fan-out" -> PlannedDay.class;
      case "summarise" -> SummariseResult.class;
      case "publish" -> WatchResult.class;
      default -> FetchHandler.Result.class;
    };
  }

  /** Returns the metrics since the last call, as those of one period. */
  List<MetricDatum> metrics() {
    List<MetricDatum> since = List.copyOf(metrics);
    metrics.clear();
    return since;
  }
}
