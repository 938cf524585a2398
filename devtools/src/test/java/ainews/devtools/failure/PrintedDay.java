package ainews.devtools.failure;

import ainews.local.replay.Replay;
import ainews.publish.MemorySiteStore;
import ainews.shared.lambda.EmbeddedMetrics;
import ainews.shared.store.MemoryTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A process in which the functions print what CloudWatch is to read, since they do so only where a
 * variable of Lambda names a namespace.
 */
final class PrintedDay {
  private PrintedDay() {}

  /** Makes the small day, once more, and looks for it. */
  public static void main(String[] arguments) throws Exception {
    try (Replay replay = Replay.open(SmallDay.answers())) {
      MemoryTable table = new MemoryTable(SmallDay.CLOCK);
      Stack stack =
          new Stack(table, new MemorySiteStore(), SmallDay.settings(replay), replay.network());
      stack.make("printed");
      stack.make(SmallDay.DATE, "twice", false);
      stack.look();
    }
  }

  /** What CloudWatch is told, every line of it by the rules of its format. */
  static List<Told> told() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PrintedDay.class.getName());
    builder.environment().put("POWERTOOLS_METRICS_NAMESPACE", "ainews/" + Stack.NAME);
    // Without it the library takes this for a server and looks for an agent.
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "printed");
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the day was not made");
    }
    return printed
        .lines()
        .flatMap(line -> EmbeddedMetrics.read(line).stream())
        .map(
            metric ->
                new Told(metric.namespace(), metric.name(), metric.dimensions(), metric.value()))
        .toList();
  }
}
