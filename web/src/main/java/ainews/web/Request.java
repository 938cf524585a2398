package ainews.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One question to a service.
 *
 * @param headers besides those every request carries
 * @param body sent as it is; its type stands in the headers
 */
public record Request(String method, URI uri, Map<String, String> headers, Optional<byte[]> body) {
  public static Request get(String uri) {
    return new Request("GET", URI.create(uri), Map.of(), Optional.empty());
  }

  public static Request post(String uri, String type, String body) {
    return new Request(
            "POST", URI.create(uri), Map.of(), Optional.of(body.getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", type);
  }

  public Request header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Request(method, uri, more, body);
  }
}
