package ainews.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The path that a browser asks for, and which file of the site is meant by it. */
record SitePath(URI asked) {
  /** The longest key of S3, in bytes. */
  private static final int LONGEST = 1024;

  /** The longest name of a file on the usual disks, in bytes. */
  private static final int LONGEST_NAME = 255;

  /** Whether it can name a file of the site at all, rather than climb out of it. */
  boolean isSound() {
    String path = asked.getPath();
    return path != null
        && path.startsWith("/")
        && path.chars().noneMatch(Character::isISOControl)
        && path.indexOf('\\') < 0
        && names().stream().noneMatch(name -> name.equals(".") || name.equals(".."));
  }

  boolean isTooLong() {
    return bytes(key()) > LONGEST || names().stream().anyMatch(name -> bytes(name) > LONGEST_NAME);
  }

  /** As in the cloud: links on a page are relative to its folder, so that has to end in a slash. */
  boolean isFolderWithoutSlash() {
    String last = names().getLast();
    return !last.isEmpty() && last.indexOf('.') < 0;
  }

  /** The folder's own address, with what is asked of it. */
  String folder() {
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return asked.getRawPath().replaceFirst("^/+", "/") + "/" + query;
  }

  String key() {
    String path = asked.getPath().substring(1);
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private List<String> names() {
    return Arrays.asList(asked.getPath().split("/", -1));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
