package ainews.shared.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Checks of setting values, for the records that hold them. */
public final class SettingChecks {
  private static final Duration LONGEST = Duration.ofDays(1);

  private SettingChecks() {}

  public static void atLeast(int least, String setting, int value) {
    if (value < least) {
      throw new InvalidSettingException(setting, "expected at least " + least + ", got " + value);
    }
  }

  public static void notNegative(String setting, BigDecimal value) {
    if (value.signum() < 0) {
      throw new InvalidSettingException(setting, "expected at least 0, got " + value);
    }
  }

  public static void positive(String setting, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new InvalidSettingException(setting, "expected a duration above zero, got " + value);
    }
    bounded(setting, value);
  }

  public static void bounded(String setting, Duration value) {
    if (value.isNegative() || value.compareTo(LONGEST) > 0) {
      throw new InvalidSettingException(
          setting, "expected a duration from 0 to 24 hours, got " + value);
    }
  }

  public static void notEmpty(String setting, List<?> values) {
    if (values.isEmpty()) {
      throw new InvalidSettingException(setting, "expected at least one entry");
    }
  }

  static void noneBlank(String setting, Collection<String> words) {
    if (words.stream().anyMatch(String::isBlank)) {
      throw new InvalidSettingException(setting, "expected words, got an empty text");
    }
  }

  /** Requires {@code http://host:port}, nothing more. */
  static void requireServer(String setting, String example, String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null
          && uri.getPort() > 0
          && uri.getPort() < 65536
          && address.equals("http://" + uri.getHost() + ":" + uri.getPort())) {
        return;
      }
    } catch (URISyntaxException e) {
      // Refused below.
    }
    throw new InvalidSettingException(setting, "expected host and port, such as " + example);
  }
}
