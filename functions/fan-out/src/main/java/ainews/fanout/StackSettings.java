package ainews.fanout;

import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsException;
import ainews.shared.settings.SettingsReader;
import ainews.shared.settings.SettingsReader.Layer;
import ainews.shared.store.KeptSettings;
import ainews.shared.text.TextFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The settings of a stack: the packaged ones, overridden by the stack's parameters, overridden by
 * the operator's file. If that file cannot be read or is invalid, the last good one is used, so the
 * edition is made in any case.
 */
final class StackSettings {
  private final Layer parameters;
  private final Supplier<Optional<byte[]>> file;
  private final KeptSettings kept;

  /**
   * @param parameters the settings of the stack's parameters, as YAML
   * @param file the operator's file, see {@link TextFile#text}; absent if there is none
   */
  StackSettings(String parameters, Supplier<Optional<byte[]>> file, KeptSettings kept) {
    this.parameters = new Layer("the stack's parameters", parameters);
    this.file = file;
    this.kept = kept;
  }

  /**
   * @param refused what is wrong with the operator's file; absent if nothing
   */
  record Choice(Settings settings, Optional<String> refused) {}

  /**
   * @throws SettingsException if the parameters are invalid
   */
  Choice choose() {
    Settings stack = read(Optional.empty());
    try {
      Optional<String> yaml = yaml();
      Settings settings = read(yaml);
      if (!settings.edition().zone().equals(stack.edition().zone())) {
        throw new SettingsException(
            "settings.yaml sets edition.zone, but the stack's parameter TimeZone decides; remove edition.zone");
      }
      if (settings.http().reachesInside()) {
        throw new SettingsException(
            "settings.yaml sets http.allowPrivate or http.proxy, which only the local command uses;"
                + " remove it");
      }
      kept.put(yaml);
      return new Choice(settings, Optional.empty());
    } catch (SettingsException e) {
      return new Choice(lastGood(stack), Optional.of(e.getMessage()));
    } catch (IOException e) {
      return new Choice(lastGood(stack), Optional.of("settings.yaml " + e.getMessage()));
    } catch (SdkException e) {
      String reason = "settings.yaml cannot be read: " + e.getClass().getSimpleName();
      return new Choice(lastGood(stack), Optional.of(reason));
    }
  }

  private Optional<String> yaml() throws IOException {
    Optional<byte[]> bytes = file.get();
    return bytes.isEmpty() ? Optional.empty() : Optional.of(TextFile.text(bytes.get()));
  }

  private Settings lastGood(Settings stack) {
    try {
      return read(kept.get());
    } catch (SettingsException e) {
      // A new version of the code may not know a setting of the stored file.
      return stack;
    }
  }

  private Settings read(Optional<String> yaml) {
    List<Layer> layers = new ArrayList<>(List.of(parameters));
    yaml.ifPresent(text -> layers.add(new Layer("settings.yaml", text)));
    return SettingsReader.read(layers);
  }
}
