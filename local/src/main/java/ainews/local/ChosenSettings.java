package ainews.local;

import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The {@code --settings} option of the commands that read sources. */
final class ChosenSettings {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "A file whose settings override the built-in ones.",
        "Default: settings.yaml beside this command."
      })
  private Path file;

  /**
   * Reads the built-in settings, overridden by the chosen file.
   *
   * @param own further files, such as a replay's; the last one wins
   * @throws SettingsException if a file is missing or invalid
   */
  Settings read(Path... own) {
    List<Path> files = new ArrayList<>();
    Path usual = DataDirectory.home().resolve("settings.yaml");
    if (file != null) {
      files.add(file);
    } else if (Files.exists(usual)) {
      files.add(usual);
    }
    files.addAll(List.of(own));
    return SettingsReader.read(files.toArray(Path[]::new));
  }
}
