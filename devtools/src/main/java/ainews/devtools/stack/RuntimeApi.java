package ainews.devtools.stack;

import ainews.devtools.flow.FlowException;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The Runtime API of one function: passes events to AWS's runtime interface client and receives the
 * answers. Errors have the names that the function's runtime reports.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String VERSION = "/2018-06-01/runtime/";
  private static final String ENDED = "Runtime.ExitError";

  private final PackagedStack.Function function;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Call> asked = new ConcurrentHashMap<>();
  private final CompletableFuture<Long> initialised = new CompletableFuture<>();
  private final CompletableFuture<FlowException> end = new CompletableFuture<>();

  private record Call(String id, JsonNode event, CompletableFuture<JsonNode> answer) {}

  private RuntimeApi(PackagedStack.Function function, HttpServer server) {
    this.function = function;
    this.server = server;
  }

  static RuntimeApi open(PackagedStack.Function function) throws IOException {
    // Otherwise every answer waits for a delayed TCP acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RuntimeApi api = new RuntimeApi(function, server);
    server.setExecutor(api.threads);
    server.createContext(VERSION, api::answer);
    server.start();
    return api;
  }

  /** Returns host and port as the client expects them in its environment. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completes when the function requests an event, with the {@link System#nanoTime} of it. */
  CompletableFuture<Long> initialised() {
    return initialised;
  }

  /** Returns the function's answer; completes with a {@link FlowException} if it fails. */
  CompletableFuture<JsonNode> call(JsonNode event) {
    Call call = new Call(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    asked.put(call.id(), call);
    waiting.add(call);
    end.thenAccept(call.answer()::completeExceptionally);
    return call.answer();
  }

  /** Fails all open calls: the process has exited. */
  void ended(String detail) {
    FlowException failure = new FlowException(ENDED, detail);
    initialised.completeExceptionally(failure);
    end.complete(failure);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String[] path = exchange.getRequestURI().getPath().substring(VERSION.length()).split("/");
      switch (path[path.length - 1]) {
        case "next" -> give(exchange);
        case "response" -> {
          call(path).answer().complete(Json.read(body, JsonNode.class));
          accept(exchange);
        }
        case "error" -> {
          FlowException error = error(body);
          if (path[0].equals("init")) {
            ended(error.error() + ": " + error.detail());
          } else {
            call(path).answer().completeExceptionally(error);
          }
          accept(exchange);
        }
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Call call(String[] path) {
    return asked.remove(path[1]);
  }

  private void give(HttpExchange exchange) throws IOException, InterruptedException {
    initialised.complete(System.nanoTime());
    Call call = waiting.take();
    Instant deadline = Instant.now().plus(function.timeout());
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", call.id());
    exchange
        .getResponseHeaders()
        .set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline.toEpochMilli()));
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:local:000000000000:function:" + function.name());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] event = Json.write(call.event()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  private static FlowException error(String body) {
    JsonNode error = Json.read(body, JsonNode.class);
    return new FlowException(error.path("errorType").asText(), error.path("errorMessage").asText());
  }

  private static void accept(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(202, -1);
  }
}
