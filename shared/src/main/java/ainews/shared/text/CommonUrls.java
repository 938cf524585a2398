package ainews.shared.text;

/**
 * Knows most addresses at a glance. Nearly all are made of letters, digits and a few marks, and are
 * looked at several times on their way into an item, which {@link java.net.URI} is slow at.
 */
final class CommonUrls {
  /** May stand anywhere behind the host, as they are; {@code #} and {@code %} have rules. */
  private static final String MARKS = "-._~/?&=+,:;@!$'";

  private static final boolean[] PLAIN = plain();

  private CommonUrls() {}

  /** Whether this is an address that {@link Urls#web} gives back as it is; no says nothing. */
  static boolean isOne(String address) {
    int host = hostAt(address);
    int end = host < 0 ? -1 : hostEnd(address, host);
    return end > host && isPlain(address, end);
  }

  private static int hostAt(String address) {
    return address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
  }

  /** The end of a host whose labels hold letters and digits, hyphens within; -1 for others. */
  private static int hostEnd(String address, int start) {
    int label = start;
    for (int at = start; at <= address.length(); at++) {
      char c = at < address.length() ? address.charAt(at) : '/';
      if (c == '.' || c == '/') {
        if (at == label || address.charAt(label) == '-' || address.charAt(at - 1) == '-') {
          return -1;
        }
        if (c == '/') {
          return isLetter(address.charAt(label)) ? at : -1;
        }
        label = at + 1;
      } else if (c != '-' && !isLetter(c) && (c < '0' || c > '9')) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isPlain(String address, int start) {
    boolean inFragment = false;
    for (int at = start; at < address.length(); at++) {
      char c = address.charAt(at);
      if (c == '#' && !inFragment) {
        inFragment = true;
      } else if (c >= PLAIN.length || !PLAIN[c] && (c != '%' || !Urls.isEscape(address, at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x7f];
    for (char c = '0'; c < plain.length; c++) {
      plain[c] = isLetter(c) || c <= '9';
    }
    MARKS.chars().forEach(mark -> plain[mark] = true);
    return plain;
  }
}
