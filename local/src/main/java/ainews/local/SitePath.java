package ainews.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A path that a browser requests, and the site's file that it names. */
record SitePath(URI requested) {
  /** The longest S3 key, in bytes. */
  private static final int LONGEST = 1024;

  /** The longest file name on common file systems, in bytes. */
  private static final int LONGEST_NAME = 255;

  /** Whether the path stays inside the site. */
  boolean isSound() {
    String path = requested.getPath();
    return path != null
        && path.startsWith("/")
        && path.chars().noneMatch(Character::isISOControl)
        && path.indexOf('\\') < 0
        && names().stream().noneMatch(name -> name.equals(".") || name.equals(".."));
  }

  boolean isTooLong() {
    return bytes(key()) > LONGEST || names().stream().anyMatch(name -> bytes(name) > LONGEST_NAME);
  }

  /**
   * Whether a redirect is needed, as in the cloud: relative links need the folder's final slash.
   */
  boolean isFolderWithoutSlash() {
    String last = names().getLast();
    return !last.isEmpty() && last.indexOf('.') < 0;
  }

  /** Returns the folder's path with its final slash and the request's query. */
  String folder() {
    String query = requested.getRawQuery() == null ? "" : "?" + requested.getRawQuery();
    return requested.getRawPath().replaceFirst("^/+", "/") + "/" + query;
  }

  String key() {
    String path = requested.getPath().substring(1);
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private List<String> names() {
    return Arrays.asList(requested.getPath().split("/", -1));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
