package ainews.devtools.bench;

import ainews.devtools.converse.ConverseStub;
import ainews.local.DataDirectory;
import ainews.shared.edition.Spend;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the time, tokens and dollars to write a day, with the real flow and client and a
 * stand-in for the model that gives long answers after four seconds.
 */
final class WriteBenchmark implements Benchmark {
  private static final Duration ANSWER = Duration.ofSeconds(4);
  private static final double MOST_SECONDS = 45;
  private static final double MOST_INPUT = 80_000;
  private static final double MOST_OUTPUT = 28_000;

  private final Path replays;

  /**
   * Creates the benchmark.
   *
   * @param replays a folder of replays, of which the first is used; null for the sample day
   */
  WriteBenchmark(Path replays) {
    this.replays = replays;
  }

  /**
   * The cost of a day.
   *
   * @param requests the number of requests to the stand-in, by task
   */
  record Written(int stories, double seconds, Spend spend, Map<String, Integer> requests) {
    long input() {
      return sum(spend.input());
    }

    long output() {
      return sum(spend.output());
    }

    private static long sum(Map<String, Long> tokens) {
      return tokens.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  @Override
  public String name() {
    return "write";
  }

  @Override
  public List<Measurement> run() throws IOException, InterruptedException {
    Path day = day();
    Settings settings = settings(day);
    Written written = write(day, settings, ANSWER);
    List<Measurement> figures = new ArrayList<>();
    figures.add(
        Measurement.below(
            written.stories() + " stories, 4 s an answer", written.seconds(), MOST_SECONDS, "s"));
    written
        .requests()
        .forEach((task, count) -> figures.add(Measurement.noted("requests, " + task, count, "")));
    figures.add(Measurement.atMost("input of a day", written.input(), MOST_INPUT, "tokens"));
    figures.add(Measurement.atMost("output of a day", written.output(), MOST_OUTPUT, "tokens"));
    Prices prices = new Prices(settings.models());
    ModelUsage usage = new ModelUsage(written.input(), written.output(), 0, 0);
    for (ModelSettings.Price price : settings.models().prices()) {
      ModelId model = ModelId.parse("bedrock:" + price.model());
      double dollars = prices.dollars(model, usage).doubleValue();
      figures.add(Measurement.noted("a day by " + price.model(), dollars, "$"));
    }
    return figures;
  }

  /** Makes a day's edition and times Summarise. */
  static Written write(Path day, Settings settings, Duration answer)
      throws IOException, InterruptedException {
    LongWriter writer = new LongWriter(answer);
    SummariseTime time = new SummariseTime();
    try (ConverseStub standIn = ConverseStub.answering(writer)) {
      DayMaker.Made made = DayMaker.make(day, settings, LongWriter.ID, standIn, time);
      int stories = made.edition().stories().size();
      return new Written(stories, time.seconds(), made.spend(), writer.requests());
    }
  }

  private static Settings settings(Path day) {
    Path own = day.resolve("settings.yaml");
    return Files.exists(own) ? SettingsReader.read(own) : SettingsReader.packaged();
  }

  private Path day() throws IOException {
    if (replays == null) {
      return DataDirectory.sampleDay();
    }
    try (Stream<Path> days = Files.list(replays)) {
      return days.filter(day -> Files.exists(day.resolve("replay.yaml")))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new BenchException("no replay found in " + replays));
    }
  }
}
