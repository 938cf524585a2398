package ainews.summarise.identity;

import ainews.shared.text.Urls;
import ainews.summarise.DataFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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
   * @param host which hosts carry it, without www.
   * @param path matched against path and query; the groups go into the form
   */
  private record Rule(Predicate<String> host, Pattern path, String form) {}

  private static final String ARXIV_ID = "((?:[a-z-]+(?:\\.[A-Z]{2})?/)?\\d{4}\\.?\\d{3,5})";

  private static final List<Rule> RULES =
      List.of(
          // Abstract, PDF and HTML of any version are one paper.
          rule(
              oneOf(
                  "arxiv.org",
                  "export.arxiv.org",
                  "ar5iv.org",
                  "ar5iv.labs.arxiv.org",
                  "alphaxiv.org"),
              "/(?:abs|pdf|html|format|overview)/" + ARXIV_ID + "(?:v\\d+)?(?:\\.pdf)?/?(?:\\?.*)?",
              "https://arxiv.org/abs/$1"),
          // Hugging Face shows papers under arXiv's number.
          rule(
              oneOf("huggingface.co", "hf.co"),
              "/papers/" + ARXIV_ID + "(?:v\\d+)?/?(?:\\?.*)?",
              "https://arxiv.org/abs/$1"),
          rule(
              oneOf("doi.org", "dx.doi.org"),
              "(?i)/10\\.48550/arxiv\\." + ARXIV_ID + "(?:v\\d+)?/?",
              "https://arxiv.org/abs/$1"),
          // The status id alone names a post; the account before it may be anything.
          rule(
              CanonicalUrl::showsX,
              "/(?:[^/?]+|i/web)/status(?:es)?/(\\d+)(?:[/?].*)?",
              "https://x.com/i/status/$1"),
          rule(
              oneOf(
                  "reddit.com",
                  "old.reddit.com",
                  "new.reddit.com",
                  "np.reddit.com",
                  "m.reddit.com"),
              "(?:/(?:r|user)/[^/?]+)?/comments/([a-z0-9]+)(?:[/?].*)?",
              "https://www.reddit.com/comments/$1"),
          rule(oneOf("redd.it"), "/([a-z0-9]+)/?(?:\\?.*)?", "https://www.reddit.com/comments/$1"),
          rule(
              oneOf("youtube.com", "m.youtube.com", "music.youtube.com"),
              "/watch\\?(?:.*&)?v=([\\w-]{11})(?:&.*)?",
              "https://www.youtube.com/watch?v=$1"),
          rule(
              oneOf("youtube.com", "m.youtube.com", "youtube-nocookie.com"),
              "/(?:shorts|embed|live|v)/([\\w-]{11})(?:[/?].*)?",
              "https://www.youtube.com/watch?v=$1"),
          rule(oneOf("youtu.be"), "/([\\w-]{11})(?:[/?].*)?", "https://www.youtube.com/watch?v=$1"),
          rule(
              oneOf("news.ycombinator.com"),
              "/item\\?(?:.*&)?id=(\\d+)(?:&.*)?",
              "https://news.ycombinator.com/item?id=$1"),
          // A branch or the file list is the repository; a release, an issue or a file is not.
          rule(
              oneOf("github.com"),
              "/([\\w.-]+)/([\\w.-]+?)(?:\\.git)?(?:/tree/(?:main|master)|/blob/(?:main|master)/readme\\.md)?/?(?:\\?.*)?",
              "https://github.com/$1/$2"),
          rule(
              oneOf("huggingface.co", "hf.co"),
              "/((?:datasets/|spaces/)?[\\w.-]+/[\\w.-]+)(?:/tree/main|/blob/main/README\\.md)?/?(?:\\?.*)?",
              "https://huggingface.co/$1"));

  /** Mirrors of X; Nitter's instances bear its name. */
  private static final List<String> X_HOSTS =
      List.of(
          "x.com",
          "twitter.com",
          "mobile.x.com",
          "mobile.twitter.com",
          "m.twitter.com",
          "fxtwitter.com",
          "vxtwitter.com",
          "fixupx.com",
          "fixvx.com",
          "twittpr.com",
          "xcancel.com");

  /** A parameter that says who clicked where. */
  private record Tracking(String name, String host) {
    boolean covers(String parameter, String site) {
      boolean named =
          name.endsWith("*")
              ? parameter.startsWith(name.substring(0, name.length() - 1))
              : parameter.equals(name);
      return named && (host.equals("*") || site.equals(host) || site.endsWith("." + host));
    }
  }

  private static final List<Tracking> TRACKING =
      DataFile.read("tracking.tsv", 3).stream()
          .map(row -> new Tracking(row.get(0), row.get(1)))
          .toList();

  private CanonicalUrl() {}

  /**
   * @param url as {@link Urls#web} gives it
   */
  public static String of(String url) {
    URI uri = URI.create(url);
    String host = Urls.host(url);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String asked = path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    for (Rule rule : RULES) {
      if (rule.host.test(host)) {
        Matcher matcher =
            rule.path.matcher(caseless(host) ? asked.toLowerCase(Locale.ROOT) : asked);
        if (matcher.matches()) {
          return matcher.replaceAll(rule.form);
        }
      }
    }
    return "https://" + host + port(uri) + trimmed(path) + query(uri, host);
  }

  /** Whether an address shows one thing, not a site's front, a search or a profile. */
  public static boolean isContent(String canonical) {
    URI uri = URI.create(canonical);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String host = Urls.host(canonical);
    if (path.length() <= 1 && uri.getRawQuery() == null) {
      return false;
    }
    if (showsX(host)) {
      return path.contains("/status/");
    }
    // An owner of repositories or models, a section or a language of a site.
    boolean profile =
        path.indexOf('/', 1) < 0 && (host.equals("github.com") || host.equals("huggingface.co"));
    return !profile && path.length() > 4;
  }

  private static boolean showsX(String host) {
    return X_HOSTS.contains(host) || host.startsWith("nitter.");
  }

  private static boolean caseless(String host) {
    return host.equals("github.com") || host.endsWith("reddit.com");
  }

  private static String port(URI uri) {
    int port = uri.getPort();
    return port < 0 || port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String trimmed(String path) {
    String trimmed = path.replaceFirst("/index\\.html?$", "/").replaceFirst("/+$", "");
    return trimmed.isEmpty() ? "/" : trimmed;
  }

  private static String query(URI uri, String host) {
    if (uri.getRawQuery() == null) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : uri.getRawQuery().split("&")) {
      String name = parameter.split("=", 2)[0];
      if (!parameter.isEmpty() && TRACKING.stream().noneMatch(known -> known.covers(name, host))) {
        kept.add(parameter);
      }
    }
    // Parameters of one name keep their order: it may matter to the site.
    kept.sort(Comparator.comparing(parameter -> parameter.split("=", 2)[0]));
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static Rule rule(Predicate<String> host, String path, String form) {
    return new Rule(host, Pattern.compile(path), form);
  }

  private static Predicate<String> oneOf(String... hosts) {
    return List.of(hosts)::contains;
  }
}
