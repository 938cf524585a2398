package ainews.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP answer: 2xx, or 304 to a conditional request.
 *
 * @param uri its address, after redirects
 * @param headers names in lower case
 * @param body decompressed, at most the client's limit
 * @param cut whether the body was longer than the limit
 */
public record WebResponse(
    URI uri, int status, Map<String, String> headers, byte[] body, boolean cut) {
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public boolean isNotModified() {
    return status == 304;
  }

  /** The media type in lower case without parameters; empty if the server gave none. */
  public String type() {
    String type = headers.getOrDefault("content-type", "");
    return type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
  }
}
