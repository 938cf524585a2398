package ainews.shared.table;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP proxy between a client and a local service that lets some requests fail. */
public final class FaultyLine implements AutoCloseable {
  /** What happens to a request. */
  public enum Fate {
    PASSED,
    /** The service throttles it. */
    REFUSED,
    /** The connection breaks during the request, and the service never gets it. */
    CUT,
    /** The service executes it, and the connection breaks before the answer. */
    UNANSWERED
  }

  /** How the service throttles. */
  public record Refusal(int status, String type, String body) {}

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "transfer-encoding");

  private final int service;
  private final Refusal refusal;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Function<String, Fate> fates = request -> Fate.PASSED;

  /**
   * @param service its port
   */
  public FaultyLine(int service, Refusal refusal) throws IOException {
    this.service = service;
    this.refusal = refusal;
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  /** The address for clients. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Sets what happens to requests from now on.
   *
   * @param fates maps method and path to a fate; called once per request, in order
   */
  public void set(Function<String, Fate> fates) {
    requests.clear();
    this.fates = fates;
  }

  /** The requests since then, including repeated attempts. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      Fate fate = fate(request);
      if (fate == Fate.CUT) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        exchange.getRequestBody().readNBytes(Integer.parseInt(length) / 2);
        return;
      }
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (fate == Fate.REFUSED) {
        exchange.getResponseHeaders().set("Content-Type", refusal.type());
        answer(exchange, refusal.status(), refusal.body().getBytes(StandardCharsets.UTF_8));
        return;
      }
      byte[] answer = asked(exchange, request, body);
      if (fate == Fate.PASSED) {
        hand(answer, exchange);
      }
    }
  }

  /** Synchronized, so that a fate may count calls. */
  private synchronized Fate fate(String request) {
    requests.add(request);
    return fates.apply(request);
  }

  // Written by hand, because the signature covers the Host header, which Java's clients set
  // themselves.
  private byte[] asked(HttpExchange exchange, String request, byte[] body) throws IOException {
    StringBuilder head = new StringBuilder(request + " HTTP/1.0\r\n");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> head.append(name + ": " + value + "\r\n"));
              }
            });
    head.append("Content-Length: " + body.length + "\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service)) {
      OutputStream out = socket.getOutputStream();
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      whole.writeBytes(body);
      whole.writeTo(out);
      out.flush();
      return socket.getInputStream().readAllBytes();
    }
  }

  private static void hand(byte[] answer, HttpExchange exchange) throws IOException {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    List<String> head = text.substring(0, end).lines().toList();
    Headers headers = exchange.getResponseHeaders();
    for (String line : head.subList(1, head.size())) {
      String[] sides = line.split(": ?", 2);
      if (!OF_THE_CONNECTION.contains(sides[0].toLowerCase(Locale.ROOT))) {
        headers.add(sides[0], sides[1]);
      }
    }
    int status = Integer.parseInt(head.getFirst().split(" ")[1]);
    answer(exchange, status, Arrays.copyOfRange(answer, end + 4, answer.length));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
