package ainews.shared.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Brings the parts of an address behind its host into the normal form of RFC 3986, section 6. */
final class NormalPath {
  private static final int ESCAPE = 3;

  private NormalPath() {}

  /** The path without dot segments and with its escapes in one form. */
  static String of(String path) {
    String normal = escapes(path);
    if (!normal.contains("/.")) {
      return normal;
    }
    List<String> kept = new ArrayList<>();
    String[] segments = normal.split("/", -1);
    for (int at = 1; at < segments.length; at++) {
      boolean isUp = segments[at].equals("..");
      if (isUp && !kept.isEmpty()) {
        kept.removeLast();
      }
      if (!isUp && !segments[at].equals(".")) {
        kept.add(segments[at]);
      } else if (at == segments.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** The part with escapes in capitals, and those undone of what needs none. */
  static String escapes(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    StringBuilder normal = new StringBuilder(part.length());
    for (int at = 0; at < part.length(); at++) {
      if (part.charAt(at) != '%' || at + ESCAPE > part.length()) {
        normal.append(part.charAt(at));
        continue;
      }
      String escape = part.substring(at, at + ESCAPE);
      int character = Integer.parseInt(escape, 1, ESCAPE, 16);
      if (isUnreserved(character)) {
        normal.append((char) character);
      } else {
        normal.append(escape.toUpperCase(Locale.ROOT));
      }
      at += ESCAPE - 1;
    }
    return normal.toString();
  }

  private static boolean isUnreserved(int character) {
    return character < 0x7f
        && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
  }
}
