package ainews.devtools.bench;

import ainews.devtools.TemporaryFolder;
import ainews.devtools.converse.ConverseStub;
import ainews.local.FileSiteStore;
import ainews.local.LocalAgent;
import ainews.local.Progress;
import ainews.local.SqliteTable;
import ainews.local.replay.Replay;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Spend;
import ainews.shared.edition.Window;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.SpendStore;
import ainews.summarise.ModelChoice;
import ainews.summarise.ModelFactory;
import ainews.summarise.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Makes the edition of a replayed day with the real flow and a stand-in for the model. */
final class DayMaker {
  private DayMaker() {}

  /** The edition and its cost. */
  record Made(Edition edition, Spend spend) {}

  /**
   * Makes the edition.
   *
   * @param day the replay's folder, named after its date
   * @param model the stand-in's model id
   */
  static Made make(
      Path day, Settings settings, String model, ConverseStub standIn, Progress progress)
      throws IOException, InterruptedException {
    LocalDate date = LocalDate.parse(day.getFileName().toString());
    Window window = new Window(date, settings.edition().zone());
    InstantSource clock = InstantSource.fixed(window.end().plus(Duration.ofHours(6)));
    try (TemporaryFolder out = TemporaryFolder.make();
        Replay replay = Replay.open(day);
        SqliteTable table = SqliteTable.open(out.path().resolve("ainews.db"), clock);
        FileSiteStore site = FileSiteStore.in(out.path());
        ModelFactory models =
            new ModelFactory(
                settings.models(), replay.secrets(), standIn.access(), new Random(0))) {
      ModelChoice choice =
          ModelChoice.of(settings.models().with(model), Environment.ofProcess(), () -> true);
      Settings limited = replay.limit(settings);
      LocalAgent agent =
          new LocalAgent(
              table,
              site,
              "http://localhost/",
              limited,
              Models.of(choice, models::open, limited.models(), table, clock, new Random(0)),
              replay.secrets(),
              replay.network(),
              clock,
              new Random(0),
              progress);
      agent.make(date, List.of(), "bench");
      Edition edition = new EditionStore(table).publishedEdition(date).orElseThrow();
      return new Made(edition, new SpendStore(table).get(date));
    }
  }
}
