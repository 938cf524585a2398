package ainews.shared.settings;

/** A setting has a value that makes no sense; found while reading, told with its line. */
public final class InvalidSettingException extends IllegalArgumentException {
  private final String setting;

  public InvalidSettingException(String setting, String reason) {
    super(reason);
    this.setting = setting;
  }

  String setting() {
    return setting;
  }
}
