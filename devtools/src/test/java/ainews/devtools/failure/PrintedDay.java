package ainews.devtools.failure;

import ainews.local.replay.Replay;
import ainews.publish.MemorySiteStore;
import ainews.shared.json.Json;
import ainews.shared.lambda.EmbeddedMetrics;
import ainews.shared.store.MemoryTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the small day in a separate process and reads the metrics that its functions print for
 * CloudWatch. They print them only if an environment variable names a namespace.
 */
final class PrintedDay {
  private PrintedDay() {}

  /** Makes the small day twice, checks for its edition, and sends one faulty event. */
  public static void main(String[] arguments) throws Exception {
    try (Replay replay = Replay.open(SmallDay.answers())) {
      MemoryTable table = new MemoryTable(SmallDay.CLOCK);
      Stack stack =
          new Stack(table, new MemorySiteStore(), SmallDay.settings(replay), replay.network());
      stack.make("printed");
      stack.make(SmallDay.DATE, "twice", false);
      stack.look();
      try {
        stack.invoke(Stack.NAME + "-publish", Json.mapper().createObjectNode());
      } catch (IllegalArgumentException e) {
        System.err.println("as expected: " + e.getMessage());
      }
    }
  }

  /** Returns the printed metrics; every line must follow CloudWatch's embedded metric format. */
  static List<MetricDatum> metrics() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PrintedDay.class.getName());
    builder.environment().put("POWERTOOLS_METRICS_NAMESPACE", "ainews/" + Stack.NAME);
    // Otherwise the library assumes a server and looks for an agent.
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "printed");
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the day's process failed");
    }
    return printed
        .lines()
        .flatMap(line -> EmbeddedMetrics.read(line).stream())
        .map(
            metric ->
                new MetricDatum(
                    metric.namespace(), metric.name(), metric.dimensions(), metric.value()))
        .toList();
  }
}
