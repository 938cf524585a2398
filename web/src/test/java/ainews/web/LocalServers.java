package ainews.web;

import ainews.shared.settings.Settings;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The real client over real sockets; only the names are of the tests' own making. */
final class LocalServers {
  static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static final Map<String, InetAddress> NAMES =
      Map.of(
          "rsshub.lan", LOOPBACK,
          "a.rsshub.lan", LOOPBACK,
          "other.lan", LOOPBACK,
          "localhost", LOOPBACK,
          "looks-public.example.com", LOOPBACK,
          "metadata.example.com", InetAddress.ofLiteral("169.254.169.254"),
          "example.org", PUBLIC);

  private LocalServers() {}

  static Http http(List<String> allowPrivate, Optional<URI> proxy) {
    return http(Network.plain(LocalServers::resolve, Socket::new), allowPrivate, proxy);
  }

  static Http http(Network network, List<String> allowPrivate, Optional<URI> proxy) {
    Settings.Http settings = Limits.reaching(allowPrivate, proxy);
    return new Http(
        settings, network.allowing(settings), new HostThrottle(settings), new Random(1));
  }

  /** Numbers are read as generously as the system's own resolver reads them. */
  static InetAddress[] resolve(String host) throws UnknownHostException {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    if (NAMES.containsKey(name)) {
      return new InetAddress[] {NAMES.get(name)};
    }
    if (host.contains(":")) {
      return InetAddress.getAllByName(host);
    }
    if (host.matches("[0-9a-fA-FxX.]+")) {
      return new InetAddress[] {LOOPBACK};
    }
    throw new UnknownHostException(host);
  }
}
