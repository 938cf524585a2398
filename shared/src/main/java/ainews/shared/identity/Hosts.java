package ainews.shared.identity;

/** Matches hosts against the patterns of rules. */
final class Hosts {
  private Hosts() {}

  /**
   * @param pattern {@code *} for any host, {@code docs.*} for hosts with that prefix, {@code
   *     *.x.com} for a host and its subdomains, else the host itself
   * @param host without {@code www.}
   */
  static boolean cover(String pattern, String host) {
    if (pattern.equals("*")) {
      return true;
    }
    if (pattern.endsWith(".*")) {
      return host.startsWith(pattern.substring(0, pattern.length() - 1));
    }
    if (pattern.startsWith("*.")) {
      return host.equals(pattern.substring(2)) || host.endsWith(pattern.substring(1));
    }
    return host.equals(pattern);
  }
}
