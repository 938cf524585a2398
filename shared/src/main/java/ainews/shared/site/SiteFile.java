package ainews.shared.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A file of the site.
 *
 * @param key its path below the site's address: names of lower-case ASCII letters, digits, hyphens
 *     and dots, none starting with a hyphen or dot; a folder may also be named by a week, such as
 *     {@code 2026-W18}. So no key leaves its folder.
 */
public record SiteFile(String key, byte[] bytes) {
  private static final Pattern KEY =
      Pattern.compile("((\\d{4}-W\\d{2}|[a-z0-9][a-z0-9.-]*)/)*[a-z0-9][a-z0-9.-]*");

  /**
   * @throws IllegalArgumentException if the key is not as described
   */
  public SiteFile {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a site key: \"" + key + "\"");
    }
  }

  public static SiteFile of(String key, String content) {
    return new SiteFile(key, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The content of a file that is text. */
  public String content() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
