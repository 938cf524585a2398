package ainews.local.replay;

import ainews.web.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;

/**
 * A network on which one server answers for every host name. Numeric addresses resolve to
 * themselves, so that the address guard sees where a hostile redirect leads. Names under {@code
 * .invalid} do not resolve, as on the internet.
 */
public final class ReplayNetwork {
  /** A public address that every host name resolves to; connections go to the server instead. */
  private static final InetAddress PUBLIC_ADDRESS = InetAddress.ofLiteral("93.184.215.14");

  private ReplayNetwork() {}

  /** Returns a network whose connections all go to this server. */
  public static Network answeredBy(InetSocketAddress server) {
    return Network.plain(ReplayNetwork::resolve, () -> new RedirectedSocket(server));
  }

  private static InetAddress[] resolve(String host) throws UnknownHostException {
    if (host.endsWith(".invalid")) {
      throw new UnknownHostException(host);
    }
    boolean isNumber = host.contains(":") || host.matches("[0-9.]+|0[xX][0-9a-fA-F.xX]+");
    return isNumber ? InetAddress.getAllByName(host) : new InetAddress[] {PUBLIC_ADDRESS};
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
