package ainews.local;

import ainews.shared.site.FileHeaders;
import ainews.shared.site.SiteStore;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Serves the site on this machine as CloudFront does: index documents, redirects to a folder's
 * final slash, the same headers, and gzip for the same media types.
 */
final class SiteServer implements AutoCloseable {
  private static final String NOT_FOUND = "404.html";

  /** The media types that CloudFront compresses, of those that the site has. */
  private static final Set<String> COMPRESSED =
      Set.of(
          "text/html",
          "text/css",
          "text/javascript",
          "text/plain",
          "application/json",
          "application/xml",
          "image/svg+xml");

  /** The smallest file that CloudFront compresses, in bytes. */
  private static final int SMALLEST = 1_000;

  private static final Pattern GZIP =
      Pattern.compile("(?i)(?<![\\w-])gzip(?![\\w-])(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private SiteServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /**
   * Binds the port, so that a busy one is noticed before any work is done. Answers nothing until
   * {@link #serve}.
   *
   * @throws StoreException if the port is not free
   */
  static SiteServer at(int port) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new SiteServer(HttpServer.create(address, 0));
    } catch (BindException e) {
      throw new StoreException(
          "port " + port + " is in use; choose another with --port, or use --no-serve");
    } catch (IOException e) {
      throw new StoreException("cannot serve at port " + port + ": " + e.getMessage());
    }
  }

  /** Starts to answer requests from these files. */
  void serve(SiteStore files) {
    server.createContext("/", exchange -> answer(exchange, files));
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, SiteStore files) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      SitePath path = new SitePath(exchange.getRequestURI());
      SiteHeaders.of(path.isSound() ? path.key() : "").forEach(exchange.getResponseHeaders()::set);
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        sendLine(exchange, 405, "only GET and HEAD are supported");
      } else if (!path.isSound()) {
        sendLine(exchange, 400, "not an address of this site");
      } else if (path.isFolderWithoutSlash()) {
        exchange.getResponseHeaders().set("Location", path.folder());
        sendLine(exchange, 301, "moved to " + path.folder());
      } else if (path.isTooLong() || !sendFile(exchange, files, path.key(), 200)) {
        sendNotFound(exchange, files);
      }
    }
  }

  /**
   * @return false if there is no such file
   */
  private static boolean sendFile(HttpExchange exchange, SiteStore files, String key, int status)
      throws IOException {
    Optional<byte[]> file;
    try {
      file = files.get(key);
    } catch (StoreException e) {
      sendLine(exchange, 500, "the file cannot be read");
      return true;
    }
    if (file.isEmpty()) {
      return false;
    }
    FileHeaders headers = FileHeaders.of(key);
    boolean isZipped = isZipped(exchange, headers.type(), file.get());
    // CloudFront weakens the tag of a file that it compresses.
    String tag = (isZipped ? "W/\"" : "\"") + files.fingerprint(file.get()) + '"';
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return true;
    }
    exchange.getResponseHeaders().set("Cache-Control", headers.caching());
    if (isZipped) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
    }
    send(exchange, status, headers.type(), isZipped ? zipped(file.get()) : file.get());
    return true;
  }

  private static boolean isZipped(HttpExchange exchange, String type, byte[] file) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return file.length >= SMALLEST
        && COMPRESSED.contains(type.replaceFirst(";.*", ""))
        && accepted != null
        && GZIP.matcher(accepted).find();
  }

  private static byte[] zipped(byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(file);
    }
    return bytes.toByteArray();
  }

  /** Sends the site's 404 page, or a line of text if nothing is published yet. */
  private static void sendNotFound(HttpExchange exchange, SiteStore files) throws IOException {
    if (!sendFile(exchange, files, NOT_FOUND, 404)) {
      sendLine(exchange, 404, "not found; the editions are listed at /");
    }
  }

  private static void sendLine(HttpExchange exchange, int status, String words) throws IOException {
    byte[] body = (status + ": " + words + "\n").getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/plain; charset=utf-8", body);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      // The JDK's server does not set it for an answer without a body.
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
