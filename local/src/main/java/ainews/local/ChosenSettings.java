package ainews.local;

import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which settings hold: an option of the commands that read sources. */
final class ChosenSettings {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "Settings to lay over the packaged ones.",
        "Default: settings.yaml beside this command."
      })
  private Path file;

  /**
   * @param own settings that what is made brings along, laid over all others
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
