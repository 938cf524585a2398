package ainews.devtools.emulate;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/**
 * The address by which containers reach this machine.
 *
 * @param name the numeric address that containers use; not a host name, since the S3 client would
 *     prefix it with the bucket's name
 * @param bind the address to listen on
 */
public record HostAddress(String name, String bind) {
  private static final String BRIDGE = "docker0";
  private static final String USUAL_BRIDGE = "172.17.0.1";
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Listens on the address itself if it belongs to this machine. Otherwise it listens on the
   * loopback address, to which Docker Desktop forwards what containers send to its own address.
   */
  public static HostAddress of(String number) {
    return new HostAddress(number, isOurs(number) ? number : LOOPBACK);
  }

  /** Returns Docker's bridge, which has the same address on nearly every machine. */
  public static String usual() {
    try {
      return Optional.ofNullable(NetworkInterface.getByName(BRIDGE)).stream()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .map(InetAddress::getHostAddress)
          .findFirst()
          .orElse(USUAL_BRIDGE);
    } catch (SocketException e) {
      return USUAL_BRIDGE;
    }
  }

  private static boolean isOurs(String number) {
    try {
      return NetworkInterface.getByInetAddress(InetAddress.ofLiteral(number)) != null;
    } catch (SocketException e) {
      return false;
    }
  }
}
