package ainews.local.replay;

import ainews.web.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;

/**
 * One server that answers for every host. Addresses written out as numbers are themselves, so that
 * the guard sees what a hostile redirect would reach. Names under {@code .invalid} do not resolve,
 * as on the internet.
 */
public final class ReplayNetwork {
  /** Stands for every public name. */
  private static final InetAddress SOMEWHERE = InetAddress.ofLiteral("93.184.215.14");

  private ReplayNetwork() {}

  public static Network answeredBy(InetSocketAddress server) {
    return Network.plain(ReplayNetwork::resolve, () -> new RedirectedSocket(server));
  }

  private static InetAddress[] resolve(String host) throws UnknownHostException {
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
