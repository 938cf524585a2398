package ainews.local.replay;

import ainews.fetch.Source;
import ainews.fetch.run.SourceProbe;
import ainews.local.AllSources;
import ainews.shared.edition.Item;
import ainews.shared.edition.Window;
import ainews.shared.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Reads the items of all sources from a replay, through the real HTTP client and parsers. */
public final class ReplayItems {
  private static final Duration AFTER_THE_WINDOW = Duration.ofHours(6);

  private ReplayItems() {}

  /**
   * Returns the items of a day, grouped by source.
   *
   * @param directory the replay's folder, named after its date
   * @throws ReplayException if it holds no valid replay
   */
  public static List<Item> of(Path directory, Settings settings) throws InterruptedException {
    LocalDate date = LocalDate.parse(directory.getFileName().toString());
    Window window = new Window(date, settings.edition().zone());
    Instant now = window.end().plus(AFTER_THE_WINDOW);
    List<Item> items = new ArrayList<>();
    try (Replay replay = Replay.open(directory)) {
      SourceProbe probe =
          new SourceProbe(
              replay.limit(settings),
              replay.secrets(),
              replay.network(),
              RandomGenerator.getDefault());
      for (Source source : AllSources.LIST) {
        items.addAll(probe.items(source, window, now));
      }
    }
    return items;
  }
}
