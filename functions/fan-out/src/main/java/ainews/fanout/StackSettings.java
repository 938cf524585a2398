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
 * The settings of a stack: the packaged ones, over these what the stack's parameters say, over
 * these the operator's file. A file that cannot be read or makes no sense costs no edition: the
 * last good one stands in for it.
 */
final class StackSettings {
  private final Layer parameters;
  private final Supplier<Optional<byte[]>> file;
  private final KeptSettings kept;

  /**
   * @param parameters as YAML
   * @param file the operator's, of at most one byte more than is read; absent where there is none
   */
  StackSettings(String parameters, Supplier<Optional<byte[]>> file, KeptSettings kept) {
    this.parameters = new Layer("the stack's parameters", parameters);
    this.file = file;
    this.kept = kept;
  }

  /**
   * @param refused what is wrong with the operator's file, if anything
   */
  record Choice(Settings settings, Optional<String> refused) {}

  /**
   * @throws SettingsException if the parameters make no sense
   */
  Choice choose() {
    Settings stack = read(Optional.empty());
    try {
      Optional<String> yaml = yaml();
      Settings settings = read(yaml);
      if (!settings.edition().zone().equals(stack.edition().zone())) {
        throw new SettingsException(
            "settings.yaml sets edition.zone, but days follow the stack's parameter TimeZone");
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
      // A new version of the code may no longer know what it once said.
      return stack;
    }
  }

  private Settings read(Optional<String> yaml) {
    List<Layer> layers = new ArrayList<>(List.of(parameters));
    yaml.ifPresent(text -> layers.add(new Layer("settings.yaml", text)));
    return SettingsReader.read(layers);
  }
}
