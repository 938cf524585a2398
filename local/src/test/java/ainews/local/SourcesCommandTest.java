package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.replay.Replay;
import ainews.shared.settings.Secrets;
import ainews.web.Network;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./ainews sources}, against a server on this machine that answers as the services do. */
class SourcesCommandTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));
  private static final String HURRIED =
      """
      http:
        tries: 1
        backoff: PT0S
        courtesy: PT0S
        hosts: {export.arxiv.org: PT0S, www.reddit.com: PT0S}
      """;

  @TempDir private Path work;
  private Path settings;

  @BeforeEach
  void hurry() throws IOException {
    settings = work.resolve("settings.yaml");
    Files.writeString(
        settings,
        Files.readString(SampleDay.bundled().resolve("settings.yaml")).replace("http:\n", HURRIED));
  }

  @Test
  void sourcesThatAnswer_areListedWithWhatTheyBring() {
    try (Replay services = Replay.open(SampleDay.bundled())) {
      Command.Outcome outcome = run(services.network(), services.secrets());
      assertThat(outcome.code()).isZero();
      assertThat(outcome.out().lines().skip(1).filter(line -> !line.isBlank()))
          .hasSize(AllSources.LIST.size())
          .allMatch(line -> line.matches("\\w+ +(answered|partial) +[1-9]\\d* +[1-9]\\d* .*"));
      assertThat(outcome.out())
          .containsPattern("(?m)^hackernews +answered +20 +18 ")
          .containsPattern("(?m)^github +partial .* blocked: trending page: status 403 from")
          .containsPattern("(?m)^rss +partial .* blocked: Example Locked: status 403 from");
    }
  }

  @Test
  void sourcesThatRefuse_areListedWithTheReason() throws IOException {
    Files.writeString(
        work.resolve("replay.yaml"),
        """
        answers:
        - {url: hn.algolia.com/, status: 429}
        - {url: www.reddit.com/, status: 403, body: blocked.html, type: text/html}
        - {url: huggingface.co/api/daily_papers, body: blocked.html, type: text/html}
        - {url: export.arxiv.org/, status: 503}
        - {url: rss.arxiv.org/, status: 503}
        - {url: api.github.com/, status: 403, headers: {X-RateLimit-Remaining: "0"}}
        - {url: github.com/, status: 429}
        - {url: api.producthunt.com/, status: 401}
        - {url: api.x.com/, status: 402}
        """);
    Files.writeString(
        work.resolve("blocked.html"), "<html><title>Blocked</title><p>Log in to go on.</html>");
    try (Replay services = Replay.open(work)) {
      Command.Outcome outcome =
          run(
              services.network(),
              Secrets.of(Map.of("X_BEARER_TOKEN", "hush", "PRODUCTHUNT_TOKEN", "hush")));
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.out())
          .containsPattern("(?m)^twitter +failed .* credits out: status 402 from api.x.com$")
          .containsPattern("(?m)^huggingface +failed .* malformed: ")
          .containsPattern("(?m)^hackernews +failed .* rate limited: status 429 from hn.algolia")
          .containsPattern("(?m)^reddit +failed .* blocked: .*status 403 from www.reddit.com$")
          .containsPattern("(?m)^github +failed .* rate limited: .*status 429 from github.com$")
          .containsPattern("(?m)^arxiv +failed .* unreachable: status 503 from export.arxiv.org$")
          .containsPattern("(?m)^rss +failed .* not found: Example Hub: status 404 from hub.ex")
          .containsPattern("(?m)^producthunt +failed .* unauthorised: status 401 from api.prod")
          .doesNotContain("hush");
    }
  }

  @Test
  void sourcesWithoutTheirSecret_areOff() {
    try (Replay services = Replay.open(SampleDay.bundled())) {
      assertThat(run(services.network(), Secrets.of(Map.of())).out())
          .containsPattern("(?m)^twitter +off .*");
    }
  }

  @Test
  void feedOfThisMachine_isReadOnlyWhereTheSettingsAllowItsPort() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] feed = Files.readAllBytes(SampleDay.bundled().resolve("rss-wire.atom"));
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/atom+xml");
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
          exchange.close();
        });
    server.start();
    try {
      String own = "127.0.0.1:" + server.getAddress().getPort();
      assertThat(feed(own, own).out()).containsPattern("(?m)^rss +answered +[1-9]");
      assertThat(feed(own, "127.0.0.1:1").out())
          .containsPattern("(?m)^rss +failed +0 .* refused: .*127.0.0.1$");
    } finally {
      server.stop(0);
    }
  }

  private Command.Outcome feed(String server, String allowed) throws IOException {
    Files.writeString(
        settings,
        """
        http: {allowPrivate: ["%s"], tries: 1}
        sources:
          twitter: {on: false}
          huggingface: {on: false}
          hackernews: {on: false}
          reddit: {on: false}
          github: {on: false}
          arxiv: {on: false}
          producthunt: {on: false}
          rss: {feeds: [{name: Own, url: "http://%s/feed"}]}
        """
            .formatted(allowed, server));
    return run(Network.internet(), Secrets.of(Map.of()));
  }

  private Command.Outcome run(Network network, Secrets secrets) {
    return Command.run(
        () -> new CommandLine(new SourcesCommand(network, secrets, CLOCK)), "--settings", settings);
  }
}
