package ainews.devtools.bench;

import ainews.local.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures clustering and ranking on one core for growing numbers of items, which are derived from
 * the posts of replays.
 */
final class ClusterBenchmark implements Benchmark {
  private static final double MOST_FOR_600 = 1;
  private static final double MOST_FOR_10_000 = 15;
  private static final double EXPONENT = 1.3;

  private final Path replays;

  /**
   * Creates the benchmark.
   *
   * @param replays a folder of replays; null for the sample day
   */
  ClusterBenchmark(Path replays) {
    this.replays = replays;
  }

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public List<Measurement> run() throws IOException, InterruptedException {
    Map<String, Double> seconds =
        ChildJava.figures(
            List.of("-XX:ActiveProcessorCount=1", "-Xmx2g"),
            ClusterRounds.class,
            days().stream().map(Path::toString).toList());
    double growth = Math.log(seconds.get("30000") / seconds.get("1000")) / Math.log(30);
    return List.of(
        Measurement.below("600 items, one core", seconds.get("600"), MOST_FOR_600, "s"),
        Measurement.below("10,000 items, one core", seconds.get("10000"), MOST_FOR_10_000, "s"),
        Measurement.noted("30,000 items, one core", seconds.get("30000"), "s"),
        Measurement.below("growth from 1,000 to 30,000, exponent", growth, EXPONENT, ""));
  }

  private List<Path> days() {
    if (replays == null) {
      return List.of(DataDirectory.sampleDay());
    }
    try (Stream<Path> days = Files.list(replays)) {
      return days.filter(day -> Files.exists(day.resolve("replay.yaml"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
