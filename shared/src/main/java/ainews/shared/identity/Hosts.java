package ainews.shared.identity;

/** Which hosts a rule means. */
final class Hosts {
  private Hosts() {}

  /**
   * @param pattern {@code *} for any host, {@code docs.*} for those that start so, {@code *.x.com}
   *     for a host and those below it, else the host itself
   * @param host without www.
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
