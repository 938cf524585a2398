package ainews.web;

import java.net.UnknownHostException;

/** A host name leads to a private, loopback, link-local, metadata or otherwise reserved address. */
final class RefusedAddressException extends UnknownHostException {
  RefusedAddressException(String host) {
    super("refused: host is not on the public internet: " + host);
  }
}
