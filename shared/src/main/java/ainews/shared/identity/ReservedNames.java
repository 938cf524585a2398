package ainews.shared.identity;

import ainews.shared.text.DataFile;
import ainews.shared.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that sites keep for pages of their own, where others name an owner of things. */
final class ReservedNames {
  private record Name(List<String> hosts, String name, boolean isHub) {}

  private static final List<Name> NAMES =
      DataFile.read("shared/identity/reserved-names.tsv", 4).stream()
          .map(
              row -> new Name(List.of(row.get(0).split(" ")), row.get(1), row.get(2).equals("hub")))
          .toList();

  private ReservedNames() {}

  /** An expression for those of the hosts, one of them or more. */
  static String at(List<String> hosts) {
    return NAMES.stream()
        .filter(name -> name.hosts.stream().anyMatch(hosts::contains))
        .map(name -> Pattern.quote(name.name))
        .collect(Collectors.joining("|", "(?i:", ")"));
  }

  /** Whether all that stands below the first name of its path shares no event. */
  static boolean isHub(String url) {
    String host = Urls.host(url);
    String path = URI.create(url).getRawPath().toLowerCase(Locale.ROOT);
    return NAMES.stream()
        .filter(name -> name.isHub && name.hosts.contains(host))
        .anyMatch(name -> path.equals("/" + name.name) || path.startsWith("/" + name.name + "/"));
  }
}
