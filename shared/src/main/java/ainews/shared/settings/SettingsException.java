package ainews.shared.settings;

/** The settings cannot be used. The message names file, line, setting and reason. */
public final class SettingsException extends IllegalArgumentException {
  public SettingsException(String message) {
    super(message);
  }
}
