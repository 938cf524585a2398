package ainews.local.bench;

import ainews.local.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long the items of a day take to be grouped and ranked, on one core, and how that grows: items
 * grown from the posts of replays.
 */
final class ClusterBenchmark implements Benchmark {
  private static final double MOST_FOR_600 = 1;
  private static final double MOST_FOR_10_000 = 15;
  private static final double EXPONENT = 1.3;

  private final Path replays;

  /**
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
  public List<Figure> run() throws IOException, InterruptedException {
    Map<Integer, Double> seconds = seconds();
    double growth = Math.log(seconds.get(30_000) / seconds.get(1_000)) / Math.log(30);
    return List.of(
        Figure.below("600 items, one core", seconds.get(600), MOST_FOR_600, "s"),
        Figure.below("10,000 items, one core", seconds.get(10_000), MOST_FOR_10_000, "s"),
        Figure.noted("30,000 items, one core", seconds.get(30_000), "s"),
        Figure.below("growth from 1,000 to 30,000, exponent", growth, EXPONENT, ""));
  }

  private Map<Integer, Double> seconds() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:ActiveProcessorCount=1", "-Xmx2g"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ClusterRounds.class.getName());
    days().forEach(day -> command.add(day.toString()));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (child.waitFor() != 0) {
      throw new BenchException("the posts could not be grouped");
    }
    Map<Integer, Double> seconds = new TreeMap<>();
    for (String line : said.lines().toList()) {
      String[] cells = line.split("\t");
      seconds.put(Integer.valueOf(cells[0]), Double.valueOf(cells[1]));
    }
    return seconds;
  }

  private List<Path> days() {
    if (replays == null) {
      return List.of(Place.sampleDay());
    }
    try (Stream<Path> days = Files.list(replays)) {
      return days.filter(day -> Files.exists(day.resolve("replay.yaml"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
