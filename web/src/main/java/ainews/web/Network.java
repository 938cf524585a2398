package ainews.web;

import ainews.shared.settings.Settings;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The layer below HTTP: name resolution, sockets and the proxy. Every network has the address
 * guard.
 */
public final class Network {
  private static final int CONNECTIONS = 64;

  private final Resolver resolver;
  private final Supplier<Socket> sockets;
  private final Lookup<TlsSocketStrategy> tls;
  private final Set<String> privateServers;
  private final Optional<URI> proxy;
  private final AddressGuard targets;

  private Network(
      Resolver resolver,
      Supplier<Socket> sockets,
      Lookup<TlsSocketStrategy> tls,
      Set<String> privateServers,
      Optional<URI> proxy) {
    this.resolver = resolver;
    this.sockets = sockets;
    this.tls = tls;
    this.privateServers = privateServers;
    this.proxy = proxy;
    this.targets = new AddressGuard(resolver, privateServers);
  }

  /** The internet, and nothing else, whatever the settings say. */
  public static Network internet() {
    return secure(
        InetAddress::getAllByName, Socket::new, DefaultClientTlsStrategy.createSystemDefault());
  }

  /** A network with its own names, sockets and trusted certificates. */
  static Network secure(Resolver resolver, Supplier<Socket> sockets, TlsSocketStrategy tls) {
    return new Network(
        resolver,
        sockets,
        scheme -> scheme.equals("https") ? tls : null,
        Set.of(),
        Optional.empty());
  }

  /** A network without TLS, whatever the scheme, with its own names and sockets. */
  public static Network plain(Resolver resolver, Supplier<Socket> sockets) {
    return new Network(resolver, sockets, scheme -> null, Set.of(), Optional.empty());
  }

  /**
   * The same network with the private hosts and the proxy of the settings. For the local command
   * only; the cloud has no private network to reach.
   */
  public Network allowing(Settings.Http settings) {
    return new Network(
        resolver, sockets, tls, Set.copyOf(settings.allowPrivate()), settings.proxy());
  }

  /** Whether the settings name the address's host and port as private. */
  boolean isPrivate(URI uri) {
    HttpHost host = HttpHost.create(uri);
    return privateServers.contains(AddressGuard.server(host.getHostName(), port(host)));
  }

  /** The server connected to for the address: its host or the proxy. */
  String peer(URI uri) {
    return proxy
        .filter(_ -> !isPrivate(uri))
        .map(server -> "the proxy " + server.getRawAuthority())
        .orElse(uri.getHost());
  }

  /**
   * Checks the target of a request through a proxy, since no socket to it is opened here. A name
   * that does not resolve here is left to the proxy.
   *
   * @throws RefusedAddressException if the host is private, or resolves to a private address here
   */
  void checkTarget(URI uri) throws RefusedAddressException {
    if (proxy.isEmpty()) {
      return; // the same check is made as the socket is opened
    }
    HttpHost host = HttpHost.create(uri);
    try {
      targets.resolve(host.getHostName(), port(host));
    } catch (RefusedAddressException e) {
      throw e;
    } catch (UnknownHostException e) {
      // The proxy may know it.
    }
  }

  CloseableHttpClient client(Settings.Http settings) {
    PoolingHttpClientConnectionManager connections =
        new PoolingHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(_ -> sockets.get(), null, firstHops(), tls),
            PoolConcurrencyPolicy.STRICT,
            PoolReusePolicy.LIFO,
            TimeValue.ofMinutes(1),
            null);
    connections.setMaxTotal(CONNECTIONS);
    connections.setDefaultMaxPerRoute(settings.perHost());
    connections.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connect()))
            .setSocketTimeout(Timeout.of(settings.read()))
            .build());
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setRoutePlanner(new Routes())
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(Timeout.of(settings.read())).build())
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableRedirectHandling()
        .build();
  }

  /** Lets the proxy be private; as a target it is refused like any other private host. */
  private AddressGuard firstHops() {
    Set<String> servers = new HashSet<>(privateServers);
    proxy
        .map(HttpHost::create)
        .map(p -> AddressGuard.server(p.getHostName(), p.getPort()))
        .ifPresent(servers::add);
    return new AddressGuard(resolver, servers);
  }

  private static int port(HttpHost host) {
    return DefaultSchemePortResolver.INSTANCE.resolve(host);
  }

  /** Private hosts are near: the proxy is for all others. */
  private final class Routes extends DefaultRoutePlanner {
    Routes() {
      super(null);
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpContext context) {
      String server = AddressGuard.server(target.getHostName(), port(target));
      return privateServers.contains(server) ? null : proxy.map(HttpHost::create).orElse(null);
    }
  }
}
