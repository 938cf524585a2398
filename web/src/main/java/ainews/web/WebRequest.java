package ainews.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request.
 *
 * @param headers besides those that every request has
 * @param body sent as it is; its type is in the headers
 */
public record WebRequest(
    String method, URI uri, Map<String, String> headers, Optional<byte[]> body) {
  public static WebRequest get(String uri) {
    return new WebRequest("GET", URI.create(uri), Map.of(), Optional.empty());
  }

  public static WebRequest post(String uri, String type, String body) {
    return new WebRequest(
            "POST", URI.create(uri), Map.of(), Optional.of(body.getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", type);
  }

  public WebRequest header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new WebRequest(method, uri, more, body);
  }
}
