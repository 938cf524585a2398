package ainews.shared.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Reads web addresses as they occur in posts and pages. */
public final class Urls {
  private static final int MAX_LENGTH = 2_000;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Urls() {}

  /**
   * The address in a form that both {@link URI} and Markdown accept; empty unless it is an absolute
   * http or https address without user name and password. Characters that a url must not contain
   * are percent-encoded.
   */
  public static Optional<String> web(String address) {
    if (address == null || address.isBlank() || address.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (CommonUrls.isOne(address)) {
      return Optional.of(address);
    }
    try {
      URI uri = new URI(encoded(address.strip()));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        return Optional.empty();
      }
      if (uri.getHost() == null && uri.getRawAuthority() != null) {
        uri = new URI(withAsciiHost(uri));
      }
      if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getRawUserInfo() != null) {
        return Optional.empty();
      }
      return Optional.of(uri.toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws IllegalArgumentException unless {@link #web} returns the address unchanged
   */
  public static void requireWeb(String address) {
    if (!web(address).filter(address::equals).isPresent()) {
      throw new IllegalArgumentException("not an absolute web address: " + Texts.cut(address, 100));
    }
  }

  /** The host in lower case, without {@code www.} and a final dot; {@code www.com} is kept. */
  public static String host(String address) {
    String host = URI.create(address).getHost().toLowerCase(Locale.ROOT);
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    while (host.startsWith("www.") && host.indexOf('.', 4) > 0) {
      host = host.substring(4);
    }
    return host;
  }

  /** Resolves a link against the address of its page or feed. */
  public static Optional<String> resolve(String base, String link) {
    if (link == null || link.isBlank() || link.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (CommonUrls.isOne(link)) {
      return Optional.of(link);
    }
    try {
      return web(new URI(base).resolve(new URI(encoded(link.strip()))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the address with the letters of its host in Punycode where they are not ASCII. */
  private static String withAsciiHost(URI uri) throws URISyntaxException {
    String authority = uri.getRawAuthority();
    String start = uri.getScheme() + "://";
    try {
      String rest = uri.toString().substring(start.length() + authority.length());
      return start + IDN.toASCII(authority) + rest;
    } catch (IllegalArgumentException e) {
      throw new URISyntaxException(authority, "not a host name");
    }
  }

  private static String encoded(String written) throws URISyntaxException {
    // URI composes a letter with the mark behind it, also at the end of an escape (%7E and U+0301).
    // Composing first lets the loop below see the broken escape.
    String address = Normalizer.normalize(written, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '%' && !isEscape(address, i)) {
        clean.append("%25");
      } else if (c <= ' ' || "\"<>\\^`{|}()[]*".indexOf(c) >= 0 || c == 0x7f) {
        clean.append('%').append(HEX.toHexDigits((byte) c));
      } else if (isHalf(address, i)) {
        throw new URISyntaxException(address, "half a character", i);
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** A surrogate without its other half, which {@link URI} fails on. */
  private static boolean isHalf(String address, int at) {
    char c = address.charAt(at);
    return Character.isSurrogate(c)
        && address.codePointAt(at) == c
        && (at == 0 || address.codePointBefore(at + 1) == c);
  }

  static boolean isEscape(String address, int at) {
    return at + 2 < address.length()
        && Character.digit(address.charAt(at + 1), 16) >= 0
        && Character.digit(address.charAt(at + 2), 16) >= 0;
  }
}
