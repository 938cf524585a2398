package ainews.shared.identity;

import ainews.shared.text.DataFile;
import ainews.shared.text.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every address of one thing the same form. Two addresses of different posts never get the
 * same one; giving the form of a form changes nothing.
 */
public final class CanonicalUrl {
  /**
   * One kind of thing that has several addresses.
   *
   * @param path matched against path and query; the groups go into the form
   */
  private record Rule(List<String> hosts, Pattern path, String form) {
    Optional<String> form(String host, String asked) {
      if (hosts.stream().noneMatch(pattern -> Hosts.cover(pattern, host))) {
        return Optional.empty();
      }
      Matcher matcher = path.matcher(asked);
      return matcher.matches() ? Optional.of(filled(matcher)) : Optional.empty();
    }

    private String filled(Matcher matcher) {
      String filled = form;
      for (int group = 1; group <= matcher.groupCount(); group++) {
        filled = filled.replace("$" + group, matcher.group(group));
      }
      return path.pattern().startsWith("(?i)") ? filled.toLowerCase(Locale.ROOT) : filled;
    }
  }

  private static final List<Rule> RULES =
      DataFile.read("shared/identity/canonical-urls.tsv", 4).stream()
          .map(row -> rule(List.of(row.get(0).split(" ")), row.get(1), row.get(2)))
          .toList();

  private static final Set<String> INDEX = Set.of("index.html", "index.htm");

  private CanonicalUrl() {}

  /**
   * @param url as {@link Urls#web} gives it
   */
  public static String of(String url) {
    // What a step takes away may bare what the next one does: x.git.git, /index.html/.
    String form = step(url);
    for (String next = step(form); !next.equals(form); next = step(form)) {
      form = next;
    }
    return form;
  }

  /** What earlier versions kept, in the form of this one; what is no address stays as it is. */
  public static Set<String> again(Collection<String> identities) {
    Set<String> again = new LinkedHashSet<>();
    identities.forEach(one -> again.add(one.startsWith("https://") ? of(one) : one));
    return again;
  }

  private static Rule rule(List<String> hosts, String path, String form) {
    String named = path.replace("{reserved}", ReservedNames.at(hosts));
    return new Rule(hosts, Pattern.compile(named), form);
  }

  private static String step(String url) {
    URI uri = URI.create(url);
    String host = Variants.host(Urls.host(url));
    String path = trimmed(NormalPath.of(uri.getRawPath() == null ? "" : uri.getRawPath()));
    String asked = path + query(uri, host, path);
    for (Rule rule : RULES) {
      Optional<String> form = rule.form(host, asked);
      if (form.isPresent()) {
        return form.get();
      }
    }
    String shown = Variants.path(host, path);
    String page = "https://" + host + port(uri) + shown + asked.substring(path.length());
    String fragment = uri.getRawFragment();
    return fragment == null
        ? page
        : page + Fragments.kept(NormalPath.escapes(fragment), PageShape.isOneThing(page));
  }

  /** The address as it stands, without what says who clicked where. */
  public static String withoutTracking(String url) {
    URI uri = URI.create(url);
    if (uri.getRawQuery() == null) {
      return url;
    }
    List<String> kept = Tracking.without(uri.getRawQuery(), Urls.host(url), uri.getRawPath());
    String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
    String query = kept.isEmpty() ? "" : "?" + String.join("&", kept);
    return url.substring(0, url.indexOf('?')) + query + fragment;
  }

  private static String port(URI uri) {
    int port = uri.getPort();
    return port < 0 || port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String trimmed(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String trimmed = path.substring(0, end);
    int name = trimmed.lastIndexOf('/') + 1;
    if (name == 0) {
      return "/";
    }
    return INDEX.contains(trimmed.substring(name)) ? trimmed.substring(0, name) : trimmed;
  }

  private static String query(URI uri, String host, String path) {
    if (uri.getRawQuery() == null) {
      return "";
    }
    List<String> kept =
        new ArrayList<>(Tracking.without(NormalPath.escapes(uri.getRawQuery()), host, path));
    // Parameters of one name keep their order: it may matter to the site.
    kept.sort(Comparator.comparing(parameter -> parameter.split("=", 2)[0]));
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }
}
