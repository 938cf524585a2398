package ainews.shared.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs handlers in another process, because the library reads Lambda's environment variables. */
class TelemetryTest {
  record Event(int items, String source) {}

  record Counted(int items, String source) implements MeasuredResult {
    Counted {
      if (items < 0) {
        throw new IllegalArgumentException("negative");
      }
    }

    @Override
    public Map<String, Number> metrics() {
      return Map.of("Items", items, "Dollars", .25);
    }

    @Override
    public Map<String, String> dimensions() {
      return source == null ? Map.of() : Map.of("Source", source);
    }
  }

  static final class Counter extends JsonHandler<Event, Counted> {
    Counter() {
      super(Event.class, (event, context) -> new Counted(event.items(), event.source()));
    }

    public static void main(String[] events) throws IOException {
      Counter counter = new Counter();
      for (String event : events) {
        try {
          counter.handleRequest(
              new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
              new ByteArrayOutputStream(),
              null);
        } catch (IllegalArgumentException e) {
          System.err.println("failed as it must");
        }
      }
    }
  }

  /** Answers every event in a thread of its own, all at the same time. */
  static final class ConcurrentCounter {
    private ConcurrentCounter() {}

    public static void main(String[] events) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (String event : events) {
          threads.submit(
              () -> {
                Counter.main(new String[] {event});
                return null;
              });
        }
      }
    }
  }

  @Test
  void everyCall_writesOneLineForCloudWatch() throws Exception {
    List<JsonNode> lines =
        lines(
            Map.of("POWERTOOLS_METRICS_NAMESPACE", "Digest"),
            "{\"items\":7,\"source\":\"reddit\"}",
            "{\"items\":9,\"source\":\"arxiv\"}");
    assertThat(lines).hasSize(2);
    JsonNode first = lines.getFirst();
    assertThat(first.path("Items").asInt()).isEqualTo(7);
    assertThat(first.path("Dollars").asDouble()).isEqualTo(.25);
    assertThat(first.path("Source").asText()).isEqualTo("reddit");
    JsonNode directive = first.path("_aws").path("CloudWatchMetrics").path(0);
    assertThat(directive.path("Namespace").asText()).isEqualTo("Digest");
    assertThat(directive.path("Dimensions")).hasToString("[[\"Source\"]]");
    assertThat(directive.path("Metrics"))
        .extracting(metric -> metric.path("Name").asText() + " " + metric.path("Unit").asText())
        .containsExactlyInAnyOrder("Items Count", "Dollars None");
    assertThat(lines.get(1).path("Source").asText()).isEqualTo("arxiv");
    assertThat(lines.get(1).path("Items").asInt()).isEqualTo(9);
  }

  @Test
  void failedCall_isCounted() throws Exception {
    assertThat(
            lines(Map.of("POWERTOOLS_METRICS_NAMESPACE", "Digest"), "{\"items\":-1}").stream()
                .flatMap(line -> EmbeddedMetrics.read(line.toString()).stream()))
        .containsExactly(new EmbeddedMetrics.Metric("Digest", "PartsFailed", Map.of(), 1));
  }

  @Test
  void metricWithoutDimensions_hasOneEmptySet() throws Exception {
    List<JsonNode> lines =
        lines(
            Map.of("POWERTOOLS_METRICS_NAMESPACE", "Digest"),
            "{\"items\":7}",
            "{\"items\":8,\"source\":\"reddit\"}",
            "{\"items\":9}");
    assertThat(lines.stream().flatMap(line -> EmbeddedMetrics.read(line.toString()).stream()))
        .filteredOn(metric -> metric.name().equals("Items"))
        .containsExactly(
            new EmbeddedMetrics.Metric("Digest", "Items", Map.of(), 7),
            new EmbeddedMetrics.Metric("Digest", "Items", Map.of("Source", "reddit"), 8),
            new EmbeddedMetrics.Metric("Digest", "Items", Map.of(), 9));
  }

  @Test
  void concurrentCalls_keepTheirOwnMetrics() throws Exception {
    String[] events =
        IntStream.range(0, 100)
            .mapToObj(i -> "{\"items\":" + i + ",\"source\":\"source" + i + "\"}")
            .toArray(String[]::new);

    List<JsonNode> lines =
        lines(ConcurrentCounter.class, Map.of("POWERTOOLS_METRICS_NAMESPACE", "Digest"), events);

    assertThat(lines.stream().flatMap(line -> EmbeddedMetrics.read(line.toString()).stream()))
        .filteredOn(metric -> metric.name().equals("Items"))
        .hasSize(events.length)
        .allSatisfy(
            metric ->
                assertThat(metric.dimensions())
                    .isEqualTo(Map.of("Source", "source" + (int) metric.value())));
  }

  @Test
  void withoutANamespace_nothingIsWritten() throws Exception {
    assertThat(lines(Map.of(), "{\"items\":7,\"source\":\"reddit\"}")).isEmpty();
  }

  private static List<JsonNode> lines(Map<String, String> variables, String... events)
      throws IOException, InterruptedException {
    return lines(Counter.class, variables, events);
  }

  private static List<JsonNode> lines(
      Class<?> program, Map<String, String> variables, String... events)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName());
    builder.command().addAll(List.of(events));
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "counter");
    builder.environment().remove("POWERTOOLS_METRICS_NAMESPACE");
    builder.environment().putAll(variables);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return said.lines().map(line -> (JsonNode) Json.read(line, ObjectNode.class)).toList();
  }
}
