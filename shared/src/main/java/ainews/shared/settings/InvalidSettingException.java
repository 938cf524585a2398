package ainews.shared.settings;

/** A setting has an invalid value. The reader adds file and line. */
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
