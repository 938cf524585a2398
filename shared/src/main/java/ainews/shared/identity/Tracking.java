package ainews.shared.identity;

import ainews.shared.text.DataFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Knows the parameters of addresses that say who clicked where, never what is shown. */
final class Tracking {
  /** In the place of a host: any page that is an article by its path alone. */
  private static final String ARTICLES = "article";

  /**
   * @param name in small letters, with = and the value where only that one is meant
   */
  private record Rule(String name, String host) {
    boolean covers(String parameter, String site, String path) {
      boolean isNamed =
          name.endsWith("*")
              ? parameter.startsWith(name.substring(0, name.length() - 1))
              : parameter.equals(name) || name.indexOf('=') < 0 && parameter.startsWith(name + "=");
      return isNamed
          && (host.equals(ARTICLES)
              ? PageShape.isOneThing("https://" + site + path)
              : Hosts.cover(host, site));
    }
  }

  private static final List<Rule> RULES =
      DataFile.read("shared/identity/tracking.tsv", 3).stream()
          .map(row -> new Rule(row.get(0).toLowerCase(Locale.ROOT), row.get(1)))
          .toList();

  private Tracking() {}

  /** The other parameters of a query, in its order. */
  static List<String> without(String query, String host, String path) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty())
        .filter(parameter -> !isTracking(parameter.toLowerCase(Locale.ROOT), host, path))
        .toList();
  }

  private static boolean isTracking(String parameter, String host, String path) {
    return RULES.stream().anyMatch(rule -> rule.covers(parameter, host, path));
  }
}
