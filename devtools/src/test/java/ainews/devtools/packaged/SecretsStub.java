package ainews.devtools.packaged;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A stub-in for Secrets Manager that has one secret. */
final class SecretsStub implements AutoCloseable {
  private final HttpServer server;
  private final String secret;
  private final AtomicInteger reads = new AtomicInteger();

  private SecretsStub(HttpServer server, String secret) {
    this.server = server;
    this.secret = secret;
  }

  static SecretsStub holding(Map<String, String> values) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SecretsStub stub = new SecretsStub(server, Json.write(values));
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
      ObjectNode answer = Json.mapper().createObjectNode().put("SecretString", secret);
      byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      reads.incrementAndGet();
    }
  }
}
