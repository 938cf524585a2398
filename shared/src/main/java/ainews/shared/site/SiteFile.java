package ainews.shared.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A file of the site.
 *
 * @param key its path below the site's address: lower-case names of ASCII letters, digits, hyphens
 *     and dots, none of which begins with a dot. So no key climbs out of a folder, and no two
 *     differ by case alone.
 */
public record SiteFile(String key, byte[] bytes) {
  private static final Pattern KEY = Pattern.compile("([a-z0-9][a-z0-9.-]*/)*[a-z0-9][a-z0-9.-]*");

  /**
   * @throws IllegalArgumentException if the key is not as described
   */
  public SiteFile {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key of the site: \"" + key + "\"");
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
