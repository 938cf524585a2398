package ainews.shared.sources;

import static ainews.shared.settings.SettingChecks.atLeast;

import ainews.shared.edition.SourceSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * @param list id of a list to read; absent to search instead
 * @param query the search query, used without a list
 * @param cap most posts read a day, since each costs
 * @param nitter base url of a Nitter instance, which is free and used without a token
 * @param accounts the accounts to read on Nitter, one feed each
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
