package ainews.shared.site;

import java.util.Map;

/**
 * The headers that a file of the site is served with: they follow from its key alone.
 *
 * @param type the content type
 * @param caching how long readers may keep it
 */
public record FileHeaders(String type, String caching) {
  /** Pages change with a correction or the next day, so readers ask again within minutes. */
  private static final String MINUTES = "public, max-age=300";

  /** Assets have a hash of their bytes in their names, so they never change. */
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final String JSON_FEED = "application/feed+json; charset=utf-8";

  /** By a file's whole name, before its ending counts. */
  private static final Map<String, String> FEEDS =
      Map.of(
          "feed.xml", ATOM, "stories.xml", ATOM, "feed.json", JSON_FEED, "stories.json", JSON_FEED);

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "md", "text/markdown; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "xml", "application/xml; charset=utf-8",
          "opml", "text/x-opml; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  /**
   * The headers for a key. What has an ending that no file of the site has is served as bytes of no
   * known type.
   */
  public static FileHeaders of(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    return new FileHeaders(
        FEEDS.getOrDefault(name, type), key.startsWith("assets/") ? IMMUTABLE : MINUTES);
  }
}
