package ainews.local;

import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where state and site are, and which settings hold: options that several commands take. */
final class Place {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "var",
      description = "Where state and site are kept (default: ${DEFAULT-VALUE}; site under site/).")
  private Path out;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings to lay over the packaged ones (default: settings.yaml).")
  private Path settings;

  /**
   * @param own settings that what is made brings along, laid over all others
   */
  Settings settings(Path... own) {
    List<Path> files = new ArrayList<>();
    Path usual = Path.of("settings.yaml");
    if (settings != null) {
      files.add(settings);
    } else if (Files.exists(usual)) {
      files.add(usual);
    }
    files.addAll(List.of(own));
    return SettingsReader.read(files.toArray(Path[]::new));
  }

  /** The folder, made if it was not there. */
  Path directory() {
    try {
      return Files.createDirectories(out);
    } catch (IOException e) {
      throw new StoreException(out + " cannot be made: " + e.getMessage() + "; see --out");
    }
  }

  /** The folder, which must hold something. */
  Path existingDirectory() {
    if (!Files.isRegularFile(file(out))) {
      throw new StoreException("nothing is stored in " + out + " yet; ./ainews demo makes a day");
    }
    return out;
  }

  SqliteTable table(InstantSource clock) {
    return SqliteTable.open(file(out), clock);
  }

  private static Path file(Path directory) {
    return directory.resolve("ainews.db");
  }
}
