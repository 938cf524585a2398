package ainews.devtools.bench;

import ainews.devtools.TemporaryFolder;
import ainews.local.DataDirectory;
import ainews.local.FileSiteStore;
import ainews.local.LocalAgent;
import ainews.local.SqliteTable;
import ainews.local.replay.Replay;
import ainews.shared.edition.Window;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.Models;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Measures a whole run with the real HTTP client and all sources, each answering in one second,
 * from the first fetch's start to the last one's end.
 *
 * <p>Most sources need several requests: page by page, or a list and then its entries. So the
 * settings keep requests to a minimum, one answer per service takes the second, and all others come
 * at once. Linked pages are not read, because they belong to other services.
 */
final class FetchBenchmark implements Benchmark {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);
  private static final int RUNS = 3;
  private static final int SERVICE_MILLIS = 1_000;
  private static final double MOST_SECONDS = 1.3;

  @Override
  public String name() {
    return "fetch";
  }

  @Override
  public List<Measurement> run() throws IOException, InterruptedException {
    double cold = make(DataDirectory.sampleDay(), SERVICE_MILLIS).seconds();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      seconds.add(make(DataDirectory.sampleDay(), SERVICE_MILLIS).seconds());
    }
    return List.of(
        Measurement.atMost("the sources of 1 s each", Median.of(seconds), MOST_SECONDS, "s"),
        Measurement.noted("the first run, classes not yet loaded", cold, "s"));
  }

  /**
   * Makes the day once.
   *
   * @param answers the folder of the sample day
   * @param millis the answer time of each service
   */
  static FetchTimes make(Path answers, int millis) throws IOException, InterruptedException {
    try (TemporaryFolder work = TemporaryFolder.make()) {
      Path folder = replay(answers, work.path(), millis);
      try (Replay replay = Replay.open(folder)) {
        Settings settings = SettingsReader.read(folder.resolve("settings.yaml"));
        return make(replay, settings, Files.createDirectory(work.path().resolve("out")));
      }
    }
  }

  private static FetchTimes make(Replay replay, Settings settings, Path out)
      throws InterruptedException {
    Window window = new Window(DAY, settings.edition().zone());
    InstantSource clock = InstantSource.fixed(window.end().plus(Duration.ofHours(6)));
    FetchTimes times = new FetchTimes();
    try (SqliteTable table = SqliteTable.open(out.resolve("ainews.db"), clock);
        FileSiteStore site = FileSiteStore.in(out)) {
      LocalAgent agent =
          new LocalAgent(
              table,
              site,
              "http://localhost/",
              replay.limit(settings),
              Models.none(settings.models(), table, clock),
              replay.secrets(),
              replay.network(),
              clock,
              RandomGenerator.getDefault(),
              times);
      agent.make(DAY, List.of(), "bench");
    }
    times.requireAllAnswered();
    return times;
  }

  /** Copies the sample day's answers beside this benchmark's replay.yaml. */
  private static Path replay(Path sample, Path work, int millis) throws IOException {
    Path folder = Files.createDirectory(work.resolve("replay"));
    try (Stream<Path> answers = Files.list(sample)) {
      for (Path answer : answers.filter(Files::isRegularFile).toList()) {
        Files.copy(answer, folder.resolve(answer.getFileName().toString()));
      }
    }
    for (String file : List.of("replay.yaml", "settings.yaml")) {
      try (InputStream own = FetchBenchmark.class.getResourceAsStream(file)) {
        String text = new String(own.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(file), text.replace("$SERVICE", "" + millis));
      }
    }
    return folder;
  }
}
