package ainews.devtools.packaged;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
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

/** A stub of Secrets Manager with one secret, and of Systems Manager with some parameters. */
final class SecretsStub implements AutoCloseable {
  private final HttpServer server;
  private final String secret;
  private final Map<String, String> parameters;
  private final AtomicInteger reads = new AtomicInteger();

  private SecretsStub(HttpServer server, String secret, Map<String, String> parameters) {
    this.server = server;
    this.secret = secret;
    this.parameters = parameters;
  }

  /**
   * @param secret the values in the secret, by name
   * @param parameters the values of the parameters, by full name
   */
  static SecretsStub holding(Map<String, String> secret, Map<String, String> parameters)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SecretsStub stub = new SecretsStub(server, Json.write(secret), parameters);
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
      JsonNode request = Json.mapper().readTree(exchange.getRequestBody());
      ObjectNode answer = Json.mapper().createObjectNode();
      switch (exchange.getRequestHeaders().getFirst("X-Amz-Target")) {
        case "AmazonSSM.GetParameters" -> {
          ArrayNode found = answer.putArray("Parameters");
          request.path("Names").forEach(name -> add(found, name.asText()));
        }
        case "AmazonSSM.GetParametersByPath" -> {
          ArrayNode found = answer.putArray("Parameters");
          parameters.keySet().stream()
              .filter(name -> name.startsWith(request.path("Path").asText() + "/"))
              .forEach(name -> add(found, name));
        }
        default -> {
          answer.put("SecretString", secret);
          reads.incrementAndGet();
        }
      }
      byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void add(ArrayNode found, String name) {
    if (parameters.containsKey(name)) {
      found.addObject().put("Name", name).put("Value", parameters.get(name));
    }
  }
}
