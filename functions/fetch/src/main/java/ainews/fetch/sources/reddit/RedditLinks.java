package ainews.fetch.sources.reddit;

import ainews.shared.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells links of a post to elsewhere from those to Reddit's own furniture. */
final class RedditLinks {
  static final String SITE = "https://www.reddit.com";

  private static final Pattern POST =
      Pattern.compile("^/((?:r|user)/[\\w-]+)/comments/(\\w+)(/[^/]+)?/?$");

  /** Hosts of a post's own pictures and films, which the post shows itself. */
  private static final List<String> MEDIA =
      List.of(
          "i.redd.it",
          "v.redd.it",
          "preview.redd.it",
          "external-preview.redd.it",
          "b.thumbs.redditmedia.com");

  private RedditLinks() {}

  /** The one address of a post, whichever of Reddit's hosts names it; empty for all else. */
  static Optional<String> post(String link) {
    return Urls.resolve(SITE, link).filter(RedditLinks::isReddit).flatMap(RedditLinks::canonical);
  }

  /**
   * Where a link leads, if it leads the reader on: another site, or another post in its one form.
   */
  static Optional<String> elsewhere(String link) {
    Optional<String> address = Urls.resolve(SITE, link).filter(known -> !isMedia(known));
    return address.filter(RedditLinks::isReddit).isPresent() ? post(link) : address;
  }

  /** Whether the address is a picture or film that Reddit keeps. */
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
