package ainews.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;

/**
 * What lies below HTTP: name resolution and sockets. The guard on addresses is part of every one.
 */
public final class Network {
  /** Stands for every public name where a server on this machine answers for all of them. */
  private static final InetAddress SOMEWHERE = InetAddress.ofLiteral("93.184.215.14");

  private final HttpClientConnectionOperator operator;

  private Network(
      AddressGuard.Resolver resolver, Supplier<Socket> sockets, Lookup<TlsSocketStrategy> tls) {
    operator =
        new DefaultHttpClientConnectionOperator(
            proxy -> sockets.get(), null, new AddressGuard(resolver), tls);
  }

  /** The internet. */
  public static Network internet() {
    TlsSocketStrategy tls = DefaultClientTlsStrategy.createSystemDefault();
    return new Network(
        InetAddress::getAllByName, Socket::new, scheme -> scheme.equals("https") ? tls : null);
  }

  /**
   * One server that answers for every host, in plain HTTP: for replays and tests. Addresses written
   * out as numbers are themselves, so that the guard sees what a hostile redirect would reach.
   * Names under {@code .invalid} do not resolve, as on the internet.
   */
  public static Network answeredBy(InetSocketAddress server) {
    return new Network(Network::pretend, () -> new RedirectedSocket(server), scheme -> null);
  }

  PoolingHttpClientConnectionManager connections() {
    return new PoolingHttpClientConnectionManager(
        operator, PoolConcurrencyPolicy.STRICT, PoolReusePolicy.LIFO, TimeValue.ofMinutes(1), null);
  }

  private static InetAddress[] pretend(String host) throws UnknownHostException {
    if (host.endsWith(".invalid")) {
      throw new UnknownHostException(host);
    }
    boolean isNumber = host.contains(":") || host.matches("[0-9.]+|0[xX][0-9a-fA-F.xX]+");
    return isNumber ? InetAddress.getAllByName(host) : new InetAddress[] {SOMEWHERE};
  }

  private static final class RedirectedSocket extends Socket {
    private final InetSocketAddress server;

    RedirectedSocket(InetSocketAddress server) {
      this.server = server;
    }

    @Override
    public void connect(SocketAddress ignored, int timeout) throws IOException {
      super.connect(server, timeout);
    }
  }
}
