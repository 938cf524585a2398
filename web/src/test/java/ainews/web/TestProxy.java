package ainews.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on this machine that opens tunnels and passes requests on, all to one server. */
final class TestProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /**
   * @param server the port of the server that stands for every host
   */
  TestProxy(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::serve);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** Method and target of every request so far, as the client wrote them. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.startVirtualThread(() -> pass(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void pass(Socket client) {
    try (client;
        Socket onward = new Socket(InetAddress.getLoopbackAddress(), server)) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      String[] request = line(in).split(" ");
      asked.add(request[0] + " " + request[1]);
      if (request[0].equals("CONNECT")) {
        while (!line(in).isEmpty()) {
          // The rest of the head is of no interest.
        }
        client
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } else {
        String path = URI.create(request[1]).getRawPath();
        onward
            .getOutputStream()
            .write(
                (request[0] + " " + path + " HTTP/1.1\r\nConnection: close\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      Thread back = Thread.startVirtualThread(() -> copy(onward, client));
      in.transferTo(onward.getOutputStream());
      onward.shutdownOutput();
      back.join();
    } catch (IOException | InterruptedException e) {
      // One side has gone.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
      to.shutdownOutput();
    } catch (IOException e) {
      // One side has gone.
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
