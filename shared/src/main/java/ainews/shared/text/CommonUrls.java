package ainews.shared.text;

/**
 * Recognises common addresses without parsing them. Nearly all consist of letters, digits and a few
 * marks, and each is checked several times on its way into an item, where {@link java.net.URI} is
 * slow.
 */
final class CommonUrls {
  /** Allowed as they are anywhere after the host; {@code #} and {@code %} have rules. */
  private static final String MARKS = "-._~/?&=+,:;@!$'";

  private static final boolean[] PLAIN = plain();

  private CommonUrls() {}

  /** Whether {@link Urls#web} returns the address unchanged; false means that it must be parsed. */
  static boolean isOne(String address) {
    int host = hostAt(address);
    int end = host < 0 ? -1 : hostEnd(address, host);
    return end > host && isPlain(address, end);
  }

  private static int hostAt(String address) {
    return address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
  }

  /**
   * The end of a host whose labels consist of letters, digits and inner hyphens; -1 for any other
   * host.
   */
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
