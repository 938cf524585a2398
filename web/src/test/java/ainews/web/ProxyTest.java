package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Problem;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real proxy on the loopback address, which answers for every host it is asked for. */
class ProxyTest {
  private final FakeWeb server = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, "words"));
  private final TestProxy proxy = new TestProxy(server.port());

  @AfterEach
  void stop() {
    proxy.close();
    server.close();
  }

  @Test
  void pageInPlainHttp_isAskedOfTheProxy() throws Exception {
    try (Http http = http()) {
      assertThat(text(http.get("http://example.org/page"))).isEqualTo("words");
    }
    assertThat(proxy.asked()).containsExactly("GET http://example.org/page");
    assertThat(server.asked()).containsExactly("example.org/page");
  }

  @Test
  void securePage_isReadThroughATunnel(@TempDir Path folder) throws Exception {
    SSLContext context = selfSigned(folder, "example.org");
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context));
    secure.createContext(
        "/",
        exchange -> {
          FakeWeb.send(exchange, 200, "secret words");
          exchange.close();
        });
    secure.start();
    Network network =
        Network.secure(LocalServers::resolve, Socket::new, new DefaultClientTlsStrategy(context));
    try (TestProxy tunnels = new TestProxy(secure.getAddress().getPort());
        Http http = LocalServers.http(network, List.of(), Optional.of(tunnels.uri()))) {
      assertThat(text(http.get("https://example.org/page"))).isEqualTo("secret words");
      assertThat(tunnels.asked()).containsExactly("CONNECT example.org:443");
    } finally {
      secure.stop(0);
    }
  }

  @Test
  void nameThatDoesNotResolveHere_isLeftToTheProxy() throws Exception {
    try (Http http = http()) {
      assertThat(text(http.get("http://only-the-proxy.example/"))).isEqualTo("words");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "0",
        "10.0.0.1",
        "192.168.1.5:8080",
        "169.254.169.254",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "[fd12:3456::1]",
        "[64:ff9b::7f00:1]",
        "0.0.0.0",
        "100.64.0.1",
        "168.63.129.16",
        "user@127.0.0.1",
        "example.org@localhost",
        "localhost",
        "localhost.",
        "rsshub.lan",
        "metadata",
        "metadata.google.internal",
        "looks-public.example.com",
        "metadata.example.com"
      })
  void privateTarget_isRefusedBeforeTheProxyIsAsked(String host) {
    for (String scheme : List.of("http://", "https://")) {
      try (Http http = http()) {
        assertThat(Refusals.of(http, scheme + host + "/").problem()).isEqualTo(Problem.REFUSED);
      }
    }
    assertThat(proxy.asked()).isEmpty();
  }

  @Test
  void proxy_isNoTargetItself() {
    try (Http http = http()) {
      assertThat(Refusals.of(http, proxy.uri() + "/").problem()).isEqualTo(Problem.REFUSED);
    }
    assertThat(proxy.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1/", "http://looks-public.example.com/", "//2130706433/"})
  void redirectToAPrivateTarget_isRefused(String target) {
    try (FakeWeb leading =
            new FakeWeb(
                exchange -> {
                  exchange.getResponseHeaders().set("Location", target);
                  FakeWeb.send(exchange, 302, "");
                });
        TestProxy passing = new TestProxy(leading.port());
        Http http = LocalServers.http(List.of(), Optional.of(passing.uri()))) {
      FetchException refusal = Refusals.of(http, "http://example.org/here");
      assertThat(refusal.problem()).isEqualTo(Problem.REFUSED);
      assertThat(passing.asked()).containsExactly("GET http://example.org/here");
    }
  }

  @Test
  void allowedPrivateServer_isAskedWithoutTheProxy() throws Exception {
    String allowed = "rsshub.lan:" + server.port();
    try (Http http = LocalServers.http(List.of(allowed), Optional.of(proxy.uri()))) {
      assertThat(text(http.send(WebRequest.get("http://" + allowed + "/")))).isEqualTo("words");
      assertThat(Refusals.of(http, "http://other.lan:" + server.port() + "/").problem())
          .isEqualTo(Problem.REFUSED);
    }
    assertThat(proxy.asked()).isEmpty();
  }

  @Test
  void proxyThatIsNotThere_isNamed() throws IOException {
    // A bound socket that does not listen keeps other servers from its port.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI nobody = URI.create("http://" + proxy.uri().getHost() + ":" + silent.getLocalPort());
      try (Http http = LocalServers.http(List.of(), Optional.of(nobody))) {
        assertThat(Refusals.of(http, "http://example.org/"))
            .hasMessage("connection refused by the proxy " + nobody.getAuthority());
      }
    }
  }

  private Http http() {
    return LocalServers.http(List.of(), Optional.of(proxy.uri()));
  }

  private static String text(WebResponse answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Serves and trusts a certificate made for this test. */
  private static SSLContext selfSigned(Path folder, String host) throws Exception {
    Path file = folder.resolve("key.p12");
    char[] password = "for a test".toCharArray();
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                file.toString(),
                "-storepass",
                new String(password))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(folder.resolve("keytool.log"))).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(file)) {
      keys.load(stored, password);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, password);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
