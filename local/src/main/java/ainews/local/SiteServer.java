package ainews.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Serves the bucket to a browser on this machine: index documents, stored headers, 404. */
final class SiteServer implements AutoCloseable {
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
    } catch (IOException | IllegalArgumentException e) {
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
      if (!exchange.getRequestMethod().equals("GET")
          && !exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath().substring(1);
      String key = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
      try {
        send(exchange, bucket.getObjectAsBytes(get -> get.bucket(LocalBucket.NAME).key(key)));
      } catch (NoSuchKeyException e) {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void send(HttpExchange exchange, ResponseBytes<GetObjectResponse> file)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", file.response().contentType());
    if (file.response().cacheControl() != null) {
      exchange.getResponseHeaders().set("Cache-Control", file.response().cacheControl());
    }
    byte[] body = file.asByteArray();
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, isHead || body.length == 0 ? -1 : body.length);
    if (!isHead && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
