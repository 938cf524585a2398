package ainews.web;

import java.net.UnknownHostException;

/** A name leads to a private, loopback, link-local, metadata or otherwise reserved address. */
final class RefusedAddressException extends UnknownHostException {
  RefusedAddressException(String host) {
    super("refusing to access a host that is not of the internet: " + host);
  }
}
