package ainews.devtools.packaged;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A stub-in for Secrets Manager that has one secret, and for Parameter Store with its values. */
final class SecretsStub implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> values;
  private final AtomicInteger reads = new AtomicInteger();

  private SecretsStub(HttpServer server, Map<String, String> values) {
    this.server = server;
    this.values = values;
  }

  static SecretsStub holding(Map<String, String> values) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SecretsStub stub = new SecretsStub(server, values);
    server.createContext("/", stub::answer);
    server.start();
    return stub;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int reads() {
    return reads.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      ObjectNode answer = Json.mapper().createObjectNode();
      if (exchange.getRequestHeaders().getFirst("X-Amz-Target").startsWith("AmazonSSM")) {
        ArrayNode parameters = answer.putArray("Parameters");
        values.forEach(
            (name, value) -> parameters.addObject().put("Name", "/a/" + name).put("Value", value));
      } else {
        answer.put("SecretString", Json.write(values));
        reads.incrementAndGet();
      }
      byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
