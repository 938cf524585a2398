package ainews.shared.sources;

import ainews.shared.edition.SourceSettings;
import ainews.shared.settings.InvalidSettingException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * @param accounts whose posts are read, by handle, such as {@code simonwillison.net}
 */
public record BlueskySettings(boolean on, List<String> accounts) implements SourceSettings {
  private static final Pattern HANDLE =
      Pattern.compile("[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");

  public BlueskySettings {
    accounts = List.copyOf(accounts);
    for (String account : accounts) {
      if (!HANDLE.matcher(account).matches()) {
        throw new InvalidSettingException(
            "accounts", "expected a handle such as example.bsky.social, got \"" + account + "\"");
      }
    }
  }
}
