package ainews.devtools.packaged;

import ainews.local.replay.Replay;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A replay as the internet of other JVMs. The {@link #flags} give every host of the day a public
 * address, send all connections through a SOCKS proxy that answers them, and trust its certificate.
 * So the code that connects is unchanged, address guard and TLS included.
 */
final class SampleInternet implements AutoCloseable {
  private static final String PUBLIC_ADDRESS = "93.184.215.14";
  private static final String PASSWORD = "sample-day";
  private static final int HTTPS = 443;
  private static final Pattern HOST =
      Pattern.compile("(?:https?:\\\\?/\\\\?/|- url: )([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");

  private final Replay replay;
  private final Path hosts;
  private final Path keys;
  private final SSLContext tls;
  private final ServerSocket proxy;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private SampleInternet(Replay replay, Path hosts, Path keys)
      throws IOException, GeneralSecurityException {
    this.replay = replay;
    this.hosts = hosts;
    this.keys = keys;
    this.tls = tls(keys);
    this.proxy = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  /**
   * Starts the proxy.
   *
   * @param day the folder of a replay
   * @param work a folder for temporary files
   */
  static SampleInternet of(Path day, Path work) throws Exception {
    TreeSet<String> names = names(day);
    Path hosts = work.resolve("hosts");
    Files.write(hosts, names.stream().map(name -> PUBLIC_ADDRESS + " " + name).toList());
    return new SampleInternet(Replay.open(day), hosts, certify(names, work.resolve("keys.p12")));
  }

  /** Returns the flags of a JVM that shall see only this internet. */
  List<String> flags() {
    return List.of(
        "-Djdk.net.hosts.file=" + hosts,
        "-DsocksProxyHost=127.0.0.1",
        "-DsocksProxyPort=" + proxy.getLocalPort(),
        "-Djavax.net.ssl.trustStore=" + keys,
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    threads.shutdownNow();
    replay.close();
  }

  /** Returns every host in the day's files, except those that must not resolve. */
  private static TreeSet<String> names(Path day) throws IOException {
    try (Stream<Path> files = Files.walk(day)) {
      return files
          .filter(Files::isRegularFile)
          .map(SampleInternet::latin)
          .flatMap(text -> HOST.matcher(text).results().map(MatchResult::group))
          .map(found -> HOST.matcher(found).replaceFirst("$1").toLowerCase(Locale.ROOT))
          .filter(name -> !name.endsWith(".invalid") && !name.matches("[0-9.]+"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String latin(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path certify(TreeSet<String> names, Path keys) throws Exception {
    String alternatives = names.stream().map("dns:"::concat).collect(Collectors.joining(","));
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "internet",
                "-keyalg",
                "EC",
                "-dname",
                "CN=internet",
                "-ext",
                "san=" + alternatives,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool created no certificate: " + output);
    }
    return keys;
  }

  private static SSLContext tls(Path keys) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(keys)) {
      store.load(file, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private Void accept() throws IOException {
    while (!proxy.isClosed()) {
      Socket client = proxy.accept();
      threads.submit(() -> serve(client));
    }
    return null;
  }

  private Void serve(Socket client) throws IOException {
    try (client;
        Socket server = new Socket()) {
      int port = greet(client);
      server.connect(replay.address());
      try (Socket plain = port == HTTPS ? decrypted(client) : client) {
        var answers = threads.submit(() -> copy(server, plain));
        copy(plain, server);
        server.shutdownOutput();
        answers.get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      // Either side may close the connection.
    }
    return null;
  }

  /** Answers a SOCKS 5 handshake without authentication; returns the requested port. */
  private static int greet(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    OutputStream out = client.getOutputStream();
    in.readUnsignedByte();
    in.readNBytes(in.readUnsignedByte());
    out.write(new byte[] {5, 0});
    in.readNBytes(4);
    String address = InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
    if (!address.equals(PUBLIC_ADDRESS)) {
      throw new IOException("requested " + address + ", which is not a host of the day");
    }
    int port = in.readUnsignedShort();
    out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    return port;
  }

  private Socket decrypted(Socket client) throws IOException {
    SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(client, null, HTTPS, true);
    socket.setUseClientMode(false);
    return socket;
  }

  private static Void copy(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
    return null;
  }
}
