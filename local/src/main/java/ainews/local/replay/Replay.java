package ainews.local.replay;

import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.web.Network;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves a folder's recorded answers on this machine, in place of the internet. */
public final class Replay implements AutoCloseable {
  private static final String SECRET = "replay";

  private final Path directory;
  private final ReplayFile file;
  private final List<AtomicInteger> uses;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Replay(Path directory, ReplayFile file) throws IOException {
    this.directory = directory;
    this.file = file;
    this.uses = file.answers().stream().map(rule -> new AtomicInteger()).toList();
    // Otherwise every answer waits for a delayed TCP acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Reads the folder's {@code replay.yaml} and starts to answer.
   *
   * @throws ReplayException if the folder holds no valid replay
   */
  public static Replay open(Path directory) {
    try {
      return new Replay(directory, ReplayFile.read(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a local port to serve the replay", e);
    }
  }

  /** Returns a network that connects to this server, whatever host is requested. */
  public Network network() {
    return ReplayNetwork.answeredBy(address());
  }

  /** Returns the local address that answers plain HTTP for every host. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Returns a placeholder secret for each source that the replay lists under {@code secrets}. */
  public Secrets secrets() {
    Map<String, String> secrets = new HashMap<>();
    for (SourceId source : file.secrets()) {
      source.descriptor().secrets().forEach(name -> secrets.put(name, SECRET));
    }
    return Secrets.of(secrets);
  }

  /**
   * Returns the settings with the replay's limits, with posts that cost nothing, and without
   * channels: nobody is sent what a replay makes.
   */
  public Settings limit(Settings settings) {
    Settings free = settings.with(settings.models().withFreePosts()).with(List.of());
    ReplayFile.Limits limits = file.limits();
    if (limits == null) {
      return free;
    }
    Settings.Http http = settings.http();
    return free.with(
        new Settings.Http(
            http.contact(),
            millis(limits.connect(), http.connect()),
            millis(limits.read(), http.read()),
            http.total(),
            http.tries(),
            millis(limits.backoff(), http.backoff()),
            millis(limits.courtesy(), http.courtesy()),
            limits.courtesy() == null ? http.hosts() : Map.of(),
            http.perHost(),
            http.budget(),
            http.maxBytes(),
            http.allowPrivate(),
            http.proxy()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Duration millis(Integer limit, Duration otherwise) {
    return limit == null ? otherwise : Duration.ofMillis(limit);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Optional<ReplayRule> rule = ruleFor(exchange);
      if (rule.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      send(exchange, rule.get());
    }
  }

  private Optional<ReplayRule> ruleFor(HttpExchange exchange) {
    for (int i = 0; i < file.answers().size(); i++) {
      ReplayRule rule = file.answers().get(i);
      if (matches(rule, exchange)
          && (rule.times() == null || uses.get(i).incrementAndGet() <= rule.times())) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static boolean matches(ReplayRule rule, HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    Map<String, String> query = query(uri.getRawQuery());
    return rule.host().equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Host"))
        && uri.getPath().startsWith(rule.path())
        && (rule.method() == null || rule.method().equalsIgnoreCase(exchange.getRequestMethod()))
        && rule.query().entrySet().stream()
            .allMatch(wanted -> wanted.getValue().equals(query.get(wanted.getKey())));
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] sides = pair.split("=", 2);
        query.put(decoded(sides[0]), sides.length < 2 ? "" : decoded(sides[1]));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private void send(HttpExchange exchange, ReplayRule rule) throws IOException {
    try {
      Thread.sleep(rule.delay());
    } catch (InterruptedException e) {
      return;
    }
    rule.headers().forEach(exchange.getResponseHeaders()::set);
    if (rule.type() != null) {
      exchange.getResponseHeaders().set("Content-Type", rule.type());
    }
    byte[] body =
        rule.body() == null ? new byte[0] : Files.readAllBytes(directory.resolve(rule.body()));
    exchange.sendResponseHeaders(rule.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
