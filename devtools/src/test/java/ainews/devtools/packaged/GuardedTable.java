package ainews.devtools.packaged;

import ainews.devtools.flow.Template;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;

/**
 * Stands before DynamoDB Local and refuses what the template's roles do not allow, which the engine
 * itself never does. Each function has its own address.
 */
final class GuardedTable implements AutoCloseable {
  private static final String TARGET = "X-Amz-Target";
  private static final String TYPE = "application/x-amz-json-1.0";

  private final Template template = Template.parse(Template.packaged());
  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<String> refused = new ConcurrentSkipListSet<>();
  private final Set<String> requests = new ConcurrentSkipListSet<>();
  private final URI engine;
  private final HttpServer server;

  private GuardedTable(URI engine, HttpServer server) {
    this.engine = engine;
    this.server = server;
  }

  static GuardedTable before(URI engine) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    GuardedTable guarded = new GuardedTable(engine, server);
    server.createContext("/", guarded::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return guarded;
  }

  /** Returns the address for a function. */
  String address(String function) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + function;
  }

  /** Returns the refused requests, such as {@code FanOut Scan}. */
  Set<String> refused() {
    return Set.copyOf(refused);
  }

  /** Returns all requests, such as {@code Publish GetItem PUBLISHED}. */
  Set<String> requests() {
    return Set.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String function = exchange.getRequestURI().getPath().replace("/", "");
      String target = exchange.getRequestHeaders().getFirst(TARGET);
      String action = target.substring(target.indexOf('.') + 1);
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String partition = partition(Json.read(body, JsonNode.class));
      String request = function + " " + action + (partition == null ? "" : " " + partition);
      requests.add(request);
      if (!new TablePolicy(template, function).allows(action, partition)) {
        refused.add(request);
        send(
            exchange,
            400,
            "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"Message\":\"%s\"}"
                .formatted(request)
                .getBytes(StandardCharsets.UTF_8));
        return;
      }
      HttpRequest.Builder on =
          HttpRequest.newBuilder(engine)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .header("Content-Type", TYPE);
      for (String name : Set.of(TARGET, "Authorization", "X-Amz-Date")) {
        on.header(name, exchange.getRequestHeaders().getFirst(name));
      }
      HttpResponse<byte[]> answer =
          client.send(on.build(), HttpResponse.BodyHandlers.ofByteArray());
      send(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String partition(JsonNode request) {
    JsonNode key = request.at("/Key/PK/S");
    JsonNode queried = request.at("/ExpressionAttributeValues/:pk/S");
    return key.isTextual() ? key.asText() : queried.asText(null);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", TYPE);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
