package ainews.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Serves the bucket to a browser on this machine as the cloud would: index documents, the way to a
 * folder's own address, stored headers.
 */
final class SiteServer implements AutoCloseable {
  private static final String NOT_FOUND = "404.html";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private SiteServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /**
   * Takes the port, so that one in use is known before any work is done.
   *
   * @throws StoreException if the port is not free
   */
  static SiteServer at(int port) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new SiteServer(HttpServer.create(address, 0));
    } catch (BindException e) {
      throw new StoreException(
          "port " + port + " is in use; --port names another, --no-serve needs none");
    } catch (IOException e) {
      throw new StoreException("cannot serve at port " + port + ": " + e.getMessage());
    }
  }

  /** Begins to answer. */
  void serve(S3Client bucket) {
    server.createContext("/", exchange -> answer(exchange, bucket));
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

  private static void answer(HttpExchange exchange, S3Client bucket) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      SiteHeaders.OF_THE_STACK.forEach(exchange.getResponseHeaders()::set);
      SitePath path = new SitePath(exchange.getRequestURI());
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        say(exchange, 405, "only GET and HEAD are answered");
      } else if (!path.isSound()) {
        say(exchange, 400, "this is no address of the site");
      } else if (path.isFolderWithoutSlash()) {
        exchange.getResponseHeaders().set("Location", path.folder());
        say(exchange, 301, "it stands at " + path.folder());
      } else if (path.isTooLong() || !give(exchange, bucket, path.key(), 200)) {
        sayNothingIsThere(exchange, bucket);
      }
    }
  }

  /**
   * @return false if there is no such file
   */
  private static boolean give(HttpExchange exchange, S3Client bucket, String key, int status)
      throws IOException {
    ResponseBytes<GetObjectResponse> file;
    try {
      file = bucket.getObjectAsBytes(get -> get.bucket(LocalBucket.NAME).key(key));
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      say(exchange, 500, "the file cannot be read");
      return true;
    }
    // What was laid into the folder by other means has no tag.
    if (file.response().eTag() != null) {
      exchange.getResponseHeaders().set("ETag", file.response().eTag());
      if (file.response().eTag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return true;
      }
    }
    if (file.response().cacheControl() != null) {
      exchange.getResponseHeaders().set("Cache-Control", file.response().cacheControl());
    }
    send(exchange, status, file.response().contentType(), file.asByteArray());
    return true;
  }

  /** By the site's own page, or in words where nothing is published yet. */
  private static void sayNothingIsThere(HttpExchange exchange, S3Client bucket) throws IOException {
    if (!give(exchange, bucket, NOT_FOUND, 404)) {
      say(exchange, 404, "nothing is published here; the editions are at /");
    }
  }

  private static void say(HttpExchange exchange, int status, String words) throws IOException {
    byte[] body = (status + ": " + words + "\n").getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/plain; charset=utf-8", body);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      // The server leaves this to us where no body follows.
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
