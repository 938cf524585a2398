package ainews.shared.settings;

/** The settings cannot be used; the message names file, line, setting and what is wrong with it. */
public final class SettingsException extends IllegalArgumentException {
  public SettingsException(String message) {
    super(message);
  }
}
