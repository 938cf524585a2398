package ainews.publish.site;

import java.nio.charset.StandardCharsets;

/** A file of the site: where it stands, what is in it and how it is served. */
public record SiteFile(String key, String type, String content) {
  /** Pages change with a correction or the next day, so readers ask again within minutes. */
  public static final String CACHE_CONTROL = "public, max-age=300";

  static SiteFile html(String key, String content) {
    return new SiteFile(key, "text/html; charset=utf-8", content);
  }

  static SiteFile markdown(String key, String content) {
    return new SiteFile(key, "text/markdown; charset=utf-8", content);
  }

  static SiteFile json(String key, String content) {
    return new SiteFile(key, "application/json; charset=utf-8", content);
  }

  static SiteFile css(String key, String content) {
    return new SiteFile(key, "text/css; charset=utf-8", content);
  }

  byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
