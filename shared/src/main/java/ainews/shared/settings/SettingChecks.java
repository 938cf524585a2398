package ainews.shared.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Checks that a setting's value makes sense, for the records that hold them. */
public final class SettingChecks {
  private static final Duration LONGEST = Duration.ofDays(1);

  private SettingChecks() {}

  public static void atLeast(int least, String setting, int value) {
    if (value < least) {
      throw new InvalidSettingException(setting, "at least " + least + " is needed, not " + value);
    }
  }

  public static void notNegative(String setting, BigDecimal value) {
    if (value.signum() < 0) {
      throw new InvalidSettingException(setting, "at least 0 is needed, not " + value);
    }
  }

  public static void positive(String setting, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new InvalidSettingException(setting, "a time above zero is needed");
    }
    bounded(setting, value);
  }

  public static void bounded(String setting, Duration value) {
    if (value.isNegative() || value.compareTo(LONGEST) > 0) {
      throw new InvalidSettingException(setting, "a time from nothing to a day is needed");
    }
  }

  public static void notEmpty(String setting, List<?> values) {
    if (values.isEmpty()) {
      throw new InvalidSettingException(setting, "at least one is needed");
    }
  }
}
