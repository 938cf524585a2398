package ainews.shared.identity;

import ainews.shared.text.DataFile;
import ainews.shared.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What the shape of a canonical address tells of its page. */
public final class PageShape {
  private record Rule(String host, Pattern path) {
    boolean covers(String site, String asked) {
      return Hosts.cover(host, site) && path.matcher(asked).matches();
    }
  }

  private static final List<Rule> HUBS = rules("hubs.tsv");
  private static final List<Rule> ARTICLES = rules("articles.tsv");
  private static final List<Rule> LASTING = rules("lasting-pages.tsv");

  private PageShape() {}

  /** Whether it may show one thing: it is no site's front, search, profile or the like. */
  public static boolean isContent(String canonical) {
    return !isAny(HUBS, canonical) && !ReservedNames.isHub(canonical);
  }

  /** Whether it surely does, such as an article, a paper, a post or a release. */
  public static boolean isOneThing(String canonical) {
    return isContent(canonical) && isAny(ARTICLES, canonical);
  }

  /** Whether it stands for a thing that many events have to do with, such as a repository. */
  public static boolean isLasting(String canonical) {
    return isAny(LASTING, canonical);
  }

  private static boolean isAny(List<Rule> rules, String canonical) {
    String host = Urls.host(canonical);
    String asked = asked(URI.create(canonical));
    return rules.stream().anyMatch(rule -> rule.covers(host, asked));
  }

  /** The path; where there is none, what stands in its place. */
  private static String asked(URI uri) {
    String path = uri.getRawPath();
    if (path.length() > 1) {
      return path;
    }
    if (uri.getRawQuery() != null) {
      return "?" + uri.getRawQuery();
    }
    return uri.getRawFragment() == null ? path : "#" + uri.getRawFragment();
  }

  private static List<Rule> rules(String file) {
    return DataFile.read("shared/identity/" + file, 3).stream()
        .map(row -> new Rule(row.get(0), Pattern.compile(row.get(1))))
        .toList();
  }
}
