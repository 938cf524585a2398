package ainews.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names and refuses those that lead to a private network. It checks the very
 * addresses that the socket then connects to, so a name cannot change between check and use.
 */
final class AddressGuard implements DnsResolver {
  private static final List<String> PRIVATE_NAMES =
      List.of("localhost", "local", "internal", "intranet", "lan", "home.arpa", "corp");

  /** IPv4 ranges that are not public, from IANA's special-purpose address registry. */
  private static final List<Range> PRIVATE_V4 =
      List.of(
          Range.of("0.0.0.0", 8),
          Range.of("10.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("127.0.0.0", 8),
          Range.of("169.254.0.0", 16),
          Range.of("172.16.0.0", 12),
          Range.of("192.0.0.0", 24),
          Range.of("192.0.2.0", 24),
          Range.of("192.88.99.0", 24),
          Range.of("192.168.0.0", 16),
          Range.of("198.18.0.0", 15),
          Range.of("198.51.100.0", 24),
          Range.of("203.0.113.0", 24),
          Range.of("224.0.0.0", 4),
          Range.of("240.0.0.0", 4));

  /** Global unicast is the only IPv6 range allowed, without the exceptions below. */
  private static final Range GLOBAL_V6 = Range.of("2000::", 3);

  /**
   * Teredo, benchmarking, ORCHID, documentation, and 6to4, which carries an IPv4 address inside.
   */
  private static final List<Range> PRIVATE_V6 =
      List.of(
          Range.of("2001::", 23),
          Range.of("2001:db8::", 32),
          Range.of("2002::", 16),
          Range.of("3fff::", 20));

  private final Resolver resolver;

  AddressGuard(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * @throws RefusedAddressException if the name or any of its addresses is not on the public
   *     internet
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    for (String suffix : PRIVATE_NAMES) {
      if (name.equals(suffix) || name.endsWith("." + suffix)) {
        throw new RefusedAddressException(host);
      }
    }
    // A name without a dot would be looked up in the local network.
    if (!name.contains(".") && !name.contains(":")) {
      throw new RefusedAddressException(host);
    }
    InetAddress[] addresses = resolver.resolve(host);
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!Arrays.stream(addresses).allMatch(AddressGuard::isPublic)) {
      throw new RefusedAddressException(host);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return PRIVATE_V4.stream().noneMatch(range -> range.contains(address));
    }
    return GLOBAL_V6.contains(address)
        && PRIVATE_V6.stream().noneMatch(range -> range.contains(address));
  }

  private record Range(byte[] prefix, int bits) {
    static Range of(String address, int bits) {
      return new Range(InetAddress.ofLiteral(address).getAddress(), bits);
    }

    boolean contains(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
