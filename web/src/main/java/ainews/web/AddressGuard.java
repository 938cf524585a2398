package ainews.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names and refuses those that lead to a private network. It checks the very
 * addresses that the socket then connects to, so a name cannot change between check and use.
 */
final class AddressGuard implements DnsResolver {
  /**
   * From RFC 6761, RFC 6762 (appendix G) and RFC 8375; many systems call themselves localdomain.
   */
  private static final List<String> PRIVATE_NAMES =
      List.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "private",
          "corp",
          "home",
          "lan",
          "home.arpa");

  private static final Pattern LAST_NUMBER =
      Pattern.compile("(^|\\.)(\\d+|0[xX]\\p{XDigit}*)\\.?$");

  /**
   * IPv4 ranges that are not public, from IANA's special-purpose address registry, and the address
   * of Azure's host, which only looks public.
   */
  private static final List<Range> PRIVATE_V4 =
      List.of(
          Range.of("0.0.0.0", 8),
          Range.of("10.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("127.0.0.0", 8),
          Range.of("168.63.129.16", 32),
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

  /** What an allowed server may resolve to: loopback, RFC 1918 and ULA. */
  private static final List<Range> OWN_NETWORK =
      List.of(
          Range.of("127.0.0.0", 8),
          Range.of("10.0.0.0", 8),
          Range.of("172.16.0.0", 12),
          Range.of("192.168.0.0", 16),
          Range.of("::1", 128),
          Range.of("fc00::", 7));

  /** Metadata services that live in ULA: EC2's, Google's, Oracle's and Scaleway's. */
  private static final List<Range> METADATA =
      List.of(
          Range.of("fd00:ec2::", 32),
          Range.of("fd20:ce::", 32),
          Range.of("fd00:c1::", 32),
          Range.of("fd00:42::", 32));

  private final Resolver resolver;
  private final Set<String> allowed;

  /**
   * @param allowed servers that may be private, as {@link #server} writes them
   */
  AddressGuard(Resolver resolver, Set<String> allowed) {
    this.resolver = resolver;
    this.allowed = allowed;
  }

  /**
   * Host and port in lower case, an IPv6 address in brackets. Deliberately no normal form: another
   * spelling of an allowed server is not allowed.
   */
  static String server(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    return (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
  }

  /**
   * @throws RefusedAddressException if the name or any of its addresses is not public, unless this
   *     server may be private
   */
  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] addresses =
        allowed.contains(server(host, port))
            ? resolve(host, address -> isPublic(address) || isOwnNetwork(address))
            : resolve(host);
    return Stream.of(addresses).map(address -> new InetSocketAddress(address, port)).toList();
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
    return resolve(host, AddressGuard::isPublic);
  }

  private InetAddress[] resolve(String host, Predicate<InetAddress> isAllowed)
      throws UnknownHostException {
    InetAddress[] addresses =
        isNumber(host) ? new InetAddress[] {literal(host)} : resolver.resolve(host);
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!Arrays.stream(addresses).allMatch(isAllowed)) {
      throw new RefusedAddressException(host);
    }
    return addresses;
  }

  /** WHATWG's rule: a name whose last label is a number is an IPv4 address, or none at all. */
  private static boolean isNumber(String host) {
    return !host.contains(":") && LAST_NUMBER.matcher(host).find();
  }

  /** The address in its usual form; octal, hexadecimal and short forms mean different ones. */
  private static InetAddress literal(String host) throws RefusedAddressException {
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      if (address.getHostAddress().equals(host)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Refused below.
    }
    throw new RefusedAddressException(host);
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

  private static boolean isOwnNetwork(InetAddress address) {
    return OWN_NETWORK.stream().anyMatch(range -> range.contains(address))
        && METADATA.stream().noneMatch(range -> range.contains(address));
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
