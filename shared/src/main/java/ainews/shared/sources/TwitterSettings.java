package ainews.shared.sources;

import static ainews.shared.settings.SettingChecks.atLeast;

import ainews.shared.edition.SourceSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * @param list id of a list to read; absent to search
 * @param query what to search for where there is no list
 * @param cap most posts read a day, since each costs
 * @param nitter base address of a Nitter instance, the free way where there is no token
 * @param accounts read there, one feed each
 */
public record TwitterSettings(
    boolean on,
    Optional<String> list,
    String query,
    int cap,
    Optional<URI> nitter,
    List<String> accounts)
    implements SourceSettings {
  public TwitterSettings {
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
    atLeast(1, "cap", cap);
  }
}
