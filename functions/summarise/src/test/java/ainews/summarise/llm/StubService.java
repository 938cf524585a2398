package ainews.summarise.llm;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A local HTTP service that gives its answers in turn and then repeats the last one. */
public final class StubService implements AutoCloseable {
  /** Answers one request by sending headers and body, or leaves it unanswered. */
  @FunctionalInterface
  public interface Turn {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A received request. */
  public record Asked(String path, Map<String, List<String>> headers, JsonNode body) {}

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private StubService(List<Turn> turns) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AtomicInteger turn = new AtomicInteger();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(
              new Asked(
                  exchange.getRequestURI().getRawPath(),
                  Map.copyOf(exchange.getRequestHeaders()),
                  Json.read(body, JsonNode.class)));
          turns.get(Math.min(turn.getAndIncrement(), turns.size() - 1)).answer(exchange);
          exchange.close();
        });
    server.start();
  }

  public static StubService answering(Turn... turns) {
    return new StubService(List.of(turns));
  }

  /** Never answers. */
  public static StubService silent() {
    return answering(_ -> sleep(Duration.ofMinutes(1)));
  }

  /** Sends a space again and again, so that no single read times out. */
  public static StubService dripping() {
    return answering(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            sleep(Duration.ofMillis(20));
          }
        });
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static Turn json(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Sends less than it announces, then closes the connection. */
  public static Turn brokenOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"out".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
