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

/** Answers every request from a folder in place of the internet, through the real client. */
public final class Replay implements AutoCloseable {
  private static final String SECRET = "replay";

  private final Path directory;
  private final ReplayFile file;
  private final List<AtomicInteger> given;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Replay(Path directory, ReplayFile file) throws IOException {
    this.directory = directory;
    this.file = file;
    this.given = file.answers().stream().map(rule -> new AtomicInteger()).toList();
    // Without it every answer waits for the other side's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * @throws ReplayException if the folder holds no replay
   */
  public static Replay open(Path directory) {
    try {
      return new Replay(directory, ReplayFile.read(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("the replay cannot be served on this machine", e);
    }
  }

  public Network network() {
    return ReplayNetwork.answeredBy(address());
  }

  /** Where it answers on this machine, in plain HTTP, for whatever host is asked for. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** A placeholder for each source that counts as having its secret. */
  public Secrets secrets() {
    Map<String, String> secrets = new HashMap<>();
    for (SourceId source : file.secrets()) {
      source.descriptor().secrets().forEach(name -> secrets.put(name, SECRET));
    }
    return Secrets.of(secrets);
  }

  /** The settings with the replay's own limits, and posts that cost nothing. */
  public Settings limit(Settings settings) {
    Settings free = settings.with(settings.models().withFreePosts());
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
            http.maxBytes()));
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
      give(exchange, rule.get());
    }
  }

  private Optional<ReplayRule> ruleFor(HttpExchange exchange) {
    for (int i = 0; i < file.answers().size(); i++) {
      ReplayRule rule = file.answers().get(i);
      if (matches(rule, exchange)
          && (rule.times() == null || given.get(i).incrementAndGet() <= rule.times())) {
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

  private void give(HttpExchange exchange, ReplayRule rule) throws IOException {
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
