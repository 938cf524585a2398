package ainews.fetch.sources.reddit;

import ainews.shared.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Separates the useful links of a post from links to Reddit's own pages and media. */
final class RedditLinks {
  static final String SITE = "https://www.reddit.com";

  private static final Pattern POST =
      Pattern.compile("^/((?:r|user)/[\\w-]+)/comments/(\\w+)(/[^/]+)?/?$");

  /** Hosts of the pictures and videos that Reddit shows within a post. */
  private static final List<String> MEDIA =
      List.of(
          "i.redd.it",
          "v.redd.it",
          "preview.redd.it",
          "external-preview.redd.it",
          "b.thumbs.redditmedia.com");

  private RedditLinks() {}

  /** The canonical url of a post on any of Reddit's hosts; empty for other addresses. */
  static Optional<String> post(String link) {
    return Urls.resolve(SITE, link).filter(RedditLinks::isReddit).flatMap(RedditLinks::canonical);
  }

  /**
   * The absolute url of a link to another site or to a Reddit post. Empty for other pages of Reddit
   * and its media.
   */
  static Optional<String> elsewhere(String link) {
    Optional<String> address = Urls.resolve(SITE, link).filter(known -> !isMedia(known));
    return address.filter(RedditLinks::isReddit).isPresent() ? post(link) : address;
  }

  /** Whether the address is a picture or video hosted by Reddit. */
  static boolean isMedia(String address) {
    return Urls.web(address).map(Urls::host).filter(MEDIA::contains).isPresent();
  }

  private static boolean isReddit(String address) {
    String host = Urls.host(address);
    return host.equals("reddit.com") || host.endsWith(".reddit.com");
  }

  private static Optional<String> canonical(String address) {
    Matcher post = POST.matcher(URI.create(address).getRawPath());
    if (!post.matches()) {
      return Optional.empty();
    }
    String slug = post.group(3) == null ? "" : post.group(3);
    return Urls.web(SITE + "/" + post.group(1) + "/comments/" + post.group(2) + slug + "/");
  }
}
