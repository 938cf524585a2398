package ainews.shared.site;

import java.util.Map;

/**
 * The HTTP headers of a file of the site, which follow from its key alone.
 *
 * @param type the content type
 * @param caching the cache control
 */
public record FileHeaders(String type, String caching) {
  /**
   * Pages change with a correction or the next edition, so browsers ask again after five minutes.
   */
  private static final String MINUTES = "public, max-age=300";

  /** The names of assets contain a hash of their bytes, so their content never changes. */
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final String JSON_FEED = "application/feed+json; charset=utf-8";

  /** By whole file name; these go before the extension. */
  private static final Map<String, String> FEEDS =
      Map.of(
          "feed.xml", ATOM, "stories.xml", ATOM, "feed.json", JSON_FEED, "stories.json", JSON_FEED);

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("opml", "text/x-opml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"));

  /** The headers for a key. An unknown extension is served as {@code application/octet-stream}. */
  public static FileHeaders of(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(extension, "application/octet-stream");
    return new FileHeaders(
        FEEDS.getOrDefault(name, type), key.startsWith("assets/") ? IMMUTABLE : MINUTES);
  }
}
