package ainews.web;

import java.net.InetAddress;
import java.net.Socket;
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

/** The layer below HTTP: name resolution and sockets. Every network has the address guard. */
public final class Network {
  private final HttpClientConnectionOperator operator;

  private Network(Resolver resolver, Supplier<Socket> sockets, Lookup<TlsSocketStrategy> tls) {
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

  /** A network without TLS, whatever the scheme, with its own names and sockets. */
  public static Network plain(Resolver resolver, Supplier<Socket> sockets) {
    return new Network(resolver, sockets, scheme -> null);
  }

  PoolingHttpClientConnectionManager connections() {
    return new PoolingHttpClientConnectionManager(
        operator, PoolConcurrencyPolicy.STRICT, PoolReusePolicy.LIFO, TimeValue.ofMinutes(1), null);
  }
}
