package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.shared.edition.Problem;
import ainews.shared.settings.Settings;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code http.allowPrivate: [rsshub.lan:PORT]} lets through, and what it does not. */
class PrivateHostTest {
  private final FakeWeb server = new FakeWeb(PrivateHostTest::answer);
  private final String allowed = "rsshub.lan:" + server.port();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsshub.lan", "RSSHUB.lan"})
  void allowedServer_isRead(String host) throws Exception {
    try (Http http = http()) {
      String url = "http://" + host + ":" + server.port() + "/feed";
      assertThat(http.send(WebRequest.get(url)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
  void allowedServer_mayBeAnyName(String host) throws Exception {
    // A real server of either family would need IPv6 on the machine: the guard alone is asked.
    AddressGuard guard = new AddressGuard(LocalServers::resolve, Set.of(host + ":1200"));
    String name = host.replaceAll("[\\[\\]]", "");
    assertThat(guard.resolve(name, 1200).getFirst().getAddress().isLoopbackAddress()).isTrue();
    assertThatThrownBy(() -> guard.resolve(name, 1201)).isInstanceOf(RefusedAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other.lan",
        "a.rsshub.lan",
        "rsshub.lan.",
        "looks-public.example.com",
        "localhost",
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "127.0.0.0x1",
        "0.0.0.0",
        "0",
        "%6cocalhost",
        "rsshub.lan%00.example.com",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::127.0.0.1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "rsshub.lan@127.0.0.1",
        "rsshub.lan@other.lan",
        "user:password@localhost"
      })
  void otherNameOfTheSameServer_isRefused(String host) {
    try (Http http = http()) {
      assertRefused(http, "http://" + host + ":" + server.port() + "/feed");
    }
  }

  @Test
  void otherPortOfTheSameHost_isRefused() {
    try (FakeWeb neighbour = new FakeWeb(PrivateHostTest::answer);
        Http http = http()) {
      assertRefused(http, "http://rsshub.lan:" + neighbour.port() + "/feed");
      assertRefused(http, "http://rsshub.lan/feed");
      assertThat(neighbour.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.1", "2130706433", "0x7f000001", "[::ffff:127.0.0.1]", "rsshub.lan"})
  void otherNameOfAnAllowedAddress_isRefused(String host) {
    try (Http http = LocalServers.http(List.of("127.0.0.1:" + server.port()), Optional.empty())) {
      assertRefused(http, "http://" + host + ":" + server.port() + "/feed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/here", "http://example.org/", "http://other.lan/", "//rsshub.lan:1/"})
  void redirectFromAnAllowedServer_isRefused(String target) {
    try (Http http = http()) {
      assertThat(refusal(http, "http://" + allowed + "/to?" + target).problem())
          .isEqualTo(Problem.REFUSED);
      assertThat(server.asked()).containsExactly(allowed + "/to?" + target);
    }
  }

  @Test
  void redirectToAnAllowedServer_isRefused() {
    try (FakeWeb outside = new FakeWeb(exchange -> redirect(exchange, "http://" + allowed + "/"));
        Http http = LocalServers.http(outside.network(), List.of(allowed), Optional.empty())) {
      assertRefused(http, "https://example.org/feed");
      FetchException followed =
          catchThrowableOfType(FetchException.class, () -> http.get("https://example.org/short"));
      assertThat(followed.problem()).isEqualTo(Problem.REFUSED);
      assertThat(outside.asked()).containsExactly("example.org/feed", "example.org/short");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsshub.lan", "RSSHUB.LAN", "user@rsshub.lan", "example.org@rsshub.lan"})
  void linkToAnAllowedServer_isRefused(String host) {
    String url = "http://" + host + ":" + server.port() + "/admin";
    try (Http http = http()) {
      FetchException page = catchThrowableOfType(FetchException.class, () -> http.get(url));
      assertThat(page.problem()).isEqualTo(Problem.REFUSED);
      FetchException link =
          catchThrowableOfType(FetchException.class, () -> http.redirect(URI.create(url)));
      assertThat(link.problem()).isEqualTo(Problem.REFUSED);
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void nameThatChangesBetweenRequests_isCheckedForEachConnection() {
    Iterator<InetAddress> next =
        List.of(LocalServers.PUBLIC, InetAddress.ofLiteral("127.0.0.1")).iterator();
    AddressGuard guard = new AddressGuard(_ -> new InetAddress[] {next.next()}, Set.of(allowed));
    assertThatNoException().isThrownBy(() -> guard.resolve("rebinding.example.org", 443));
    assertThatThrownBy(() -> guard.resolve("rebinding.example.org", 443))
        .isInstanceOf(RefusedAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254:80", "[fd00:ec2::254]:80", "0.0.0.0:80", "[fe80::1]:80"})
  void metadataNamedAsAnAllowedServer_isRefusedAllTheSame(String metadata) {
    AddressGuard guard = new AddressGuard(LocalServers::resolve, Set.of(metadata));
    String host = metadata.replaceAll(":80$|[\\[\\]]", "");
    assertThatThrownBy(() -> guard.resolve(host, 80)).isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void networkOfTheCloud_allowsNobodyWhateverTheSettingsSay() {
    Settings.Http settings = Limits.reaching(List.of(allowed), Optional.empty());
    Network cloud = Network.plain(LocalServers::resolve, Socket::new);
    try (Http http = new Http(settings, cloud, new HostThrottle(settings), new Random(1))) {
      assertRefused(http, "http://" + allowed + "/feed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.31.0.1",
        "192.168.1.5",
        "::1",
        "fd12:3456::1",
        "::ffff:192.168.1.5",
        "93.184.215.14"
      })
  void allowedServer_mayResolveToAPrivateAddress(String address) throws Exception {
    InetAddress resolved = InetAddress.ofLiteral(address);
    AddressGuard guard =
        new AddressGuard(_ -> new InetAddress[] {resolved}, Set.of("rsshub.lan:1200"));
    assertThat(guard.resolve("rsshub.lan", 1200).getFirst().getAddress()).isEqualTo(resolved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "169.254.0.1",
        "::ffff:169.254.169.254",
        "fe80::1",
        "fd00:ec2::254",
        "fd20:ce::254",
        "fd00:c1::a9fe:a9fe",
        "fd00:42::42",
        "100.64.0.1",
        "168.63.129.16",
        "::ffff:168.63.129.16",
        "fec0::1",
        "fe80::a9fe:a9fe%1",
        "2002:c0a8:105::1",
        "64:ff9b::192.168.1.5",
        "64:ff9b:1::c0a8:105",
        "100.100.100.200",
        "192.0.0.192",
        "0.0.0.0",
        "::",
        "224.0.0.1",
        "255.255.255.255",
        "64:ff9b::a9fe:a9fe"
      })
  void allowedServer_mayNotResolveToLinkLocalOrMetadata(String address) {
    InetAddress metadata = InetAddress.ofLiteral(address);
    InetAddress harmless = InetAddress.ofLiteral("192.168.1.5");
    AddressGuard guard =
        new AddressGuard(_ -> new InetAddress[] {harmless, metadata}, Set.of("rsshub.lan:1200"));
    assertThatThrownBy(() -> guard.resolve("rsshub.lan", 1200))
        .isInstanceOf(RefusedAddressException.class);
  }

  private Http http() {
    return LocalServers.http(List.of(allowed), Optional.empty());
  }

  private void assertRefused(Http http, String url) {
    assertThat(refusal(http, url).problem()).isEqualTo(Problem.REFUSED);
    assertThat(server.asked()).isEmpty();
  }

  private static FetchException refusal(Http http, String url) {
    return Refusals.of(http, url);
  }

  /** Leads to what its query names; else answers. */
  private static void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/to")) {
      redirect(exchange, exchange.getRequestURI().getQuery());
    } else {
      FakeWeb.send(exchange, 200, "words");
    }
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    FakeWeb.send(exchange, 302, "");
  }
}
