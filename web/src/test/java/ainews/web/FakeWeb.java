package ainews.web;

import ainews.shared.settings.Settings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A local server that answers for every host through the real client. */
public final class FakeWeb implements AutoCloseable {
  private static final InetAddress SOMEWHERE = InetAddress.ofLiteral("93.184.215.14");

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Answers one request; must send status and body. */
  @FunctionalInterface
  public interface Site {
    void answer(HttpExchange exchange) throws IOException;
  }

  public FakeWeb(Site site) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          asked.add(url(exchange));
          site.answer(exchange);
          exchange.close();
        });
    server.start();
  }

  /** Answers by prefix of the address without scheme; 404 for all others. */
  public static FakeWeb of(Map<String, String> bodies) {
    return new FakeWeb(
        exchange -> {
          String url = url(exchange);
          String body =
              bodies.entrySet().stream()
                  .filter(entry -> url.startsWith(entry.getKey()))
                  .map(Map.Entry::getValue)
                  .findFirst()
                  .orElse(null);
          send(exchange, body == null ? 404 : 200, body == null ? "" : body);
        });
  }

  /** Host, path and query of the client's request. */
  public static String url(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI();
  }

  public static void send(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Every request so far: host, path and query. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public Http http() {
    return http(settings());
  }

  public Http http(Settings.Http settings) {
    return new Http(settings, network(), new HostThrottle(settings), new Random(1));
  }

  /** Names resolve to a public address, those under {@code .invalid} to none. */
  public Network network() {
    return network(FakeWeb::resolve);
  }

  /** Names resolve as given; every socket leads here all the same. */
  Network network(Resolver resolver) {
    return Network.plain(resolver, this::socket);
  }

  /** Where it really listens, on the loopback address. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Settings with short times, so that tests do not wait. */
  public static Settings.Http settings() {
    return new Settings.Http(
        URI.create("https://example.org/contact"),
        Duration.ofSeconds(1),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        3,
        Duration.ofMillis(2),
        Duration.ZERO,
        Map.of(),
        4,
        Duration.ofSeconds(20),
        1_000_000,
        List.of(),
        Optional.empty());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static InetAddress[] resolve(String host) throws UnknownHostException {
    if (host.endsWith(".invalid")) {
      throw new UnknownHostException(host);
    }
    boolean isNumber = host.contains(":") || host.matches("[0-9.]+|0[xX][0-9a-fA-F.xX]+");
    return isNumber ? InetAddress.getAllByName(host) : new InetAddress[] {SOMEWHERE};
  }

  private Socket socket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress ignored, int timeout) throws IOException {
        super.connect(server.getAddress(), timeout);
      }
    };
  }
}
