package ainews.devtools.failure;

import ainews.local.SqliteTable;
import ainews.local.replay.Replay;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.shared.sources.RssDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** A day with three sources and few events, and its stores. */
final class SmallDay {
  static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  static final List<SourceId> SOURCES =
      List.of(HuggingFaceDescriptor.ID, HackerNewsDescriptor.ID, RssDescriptor.ID);
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));

  /** The number of the day's stories. */
  static final int STORIES = 11;

  static final String SITE_URL = "https://example.org";

  private SmallDay() {}

  /** Returns the folder with the sources' answers. */
  static Path answers() {
    try {
      return Path.of(SmallDay.class.getResource("day").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Settings settings(Replay replay) {
    String yaml = Alarms.read("/ainews/devtools/failure/day/settings.yaml");
    return replay.limit(SettingsReader.read(yaml, "settings.yaml"));
  }

  static SqliteTable table(Path folder) {
    return SqliteTable.open(folder.resolve("ainews.db"), CLOCK);
  }
}
