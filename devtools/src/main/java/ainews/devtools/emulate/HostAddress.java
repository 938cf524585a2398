package ainews.devtools.emulate;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/**
 * How containers reach this machine.
 *
 * @param name the number that containers ask for; a name will not do, since the client of S3 puts
 *     the bucket before it
 * @param bind the address to listen at
 */
public record HostAddress(String name, String bind) {
  private static final String BRIDGE = "docker0";
  private static final String USUAL_BRIDGE = "172.17.0.1";
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Listens at the address itself where it is one of this machine, and else at its loopback, where
   * Docker Desktop leads what containers send to an address of its own.
   */
  public static HostAddress of(String number) {
    return new HostAddress(number, isOurs(number) ? number : LOOPBACK);
  }

  /** Docker's bridge, whose address is the same on nearly all machines that have one. */
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
