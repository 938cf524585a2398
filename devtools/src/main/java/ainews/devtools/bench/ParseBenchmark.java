package ainews.devtools.bench;

import ainews.local.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures how fast the parsers turn answers of services into items, in megabytes of the answers
 * per second on one core. It uses separate JVMs limited to one core: one without other flags, whose
 * speed has a limit, and one with the compiler of the functions in the cloud and of this command.
 */
final class ParseBenchmark implements Benchmark {
  private static final double LEAST = 20;
  private static final String UNIT = "MB/s";
  private static final String ONE_CORE = "-XX:ActiveProcessorCount=1";
  private static final String CLOUD = "-XX:TieredStopAtLevel=1";

  private final Path captures;

  /**
   * Creates the benchmark.
   *
   * @param captures a folder of real answers; null for the sample day only
   */
  ParseBenchmark(Path captures) {
    this.captures = captures;
  }

  @Override
  public String name() {
    return "parse";
  }

  @Override
  public List<Measurement> run() throws IOException, InterruptedException {
    List<Measurement> figures = new ArrayList<>(figures(DataDirectory.sampleDay(), "sample day"));
    if (captures != null) {
      figures.addAll(figures(captures, "captures"));
    }
    return figures;
  }

  private static List<Measurement> figures(Path folder, String called)
      throws IOException, InterruptedException {
    List<Measurement> figures = new ArrayList<>();
    speeds(folder, ONE_CORE)
        .forEach(
            (format, speed) ->
                figures.add(
                    Measurement.atLeast(
                        format + ", " + called + ", Java's defaults", speed, LEAST, UNIT)));
    speeds(folder, ONE_CORE, CLOUD)
        .forEach(
            (format, speed) ->
                figures.add(Measurement.noted(format + ", " + called + ", " + CLOUD, speed, UNIT)));
    return figures;
  }

  private static Map<String, Double> speeds(Path folder, String... flags)
      throws IOException, InterruptedException {
    return ChildJava.figures(List.of(flags), ParseRounds.class, List.of(folder.toString()));
  }
}
