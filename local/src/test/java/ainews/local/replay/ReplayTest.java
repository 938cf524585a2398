package ainews.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.web.FetchException;
import ainews.web.HostThrottle;
import ainews.web.Http;
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
  private static final String RULES =
      """
      secrets: [twitter, reddit]
      limits: {connect: 300, read: 200, backoff: 1, courtesy: 0}
      answers:
      - {url: a.example/x/special, body: b.txt}
      - {url: a.example/x, body: a.txt, type: text/plain, headers: {ETag: '"1"', X-More: yes!}}
      - {url: a.example/search, query: {q: "a b", page: "2"}, body: b.txt}
      - {url: a.example/search, body: a.txt}
      - {url: a.example/form, method: post, body: a.txt}
      - {url: a.example/often, times: 2, status: 500}
      - {url: a.example/often, body: a.txt}
      - {url: a.example/slow, delay: 30000, body: a.txt}
      - {url: a.example/forbidden, status: 403, body: a.txt}
      - {url: a.example/nothing}
      - {url: whole.example, body: a.txt}
      """;

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A");
    Files.writeString(folder.resolve("b.txt"), "B");
    Files.writeString(folder.resolve("replay.yaml"), RULES);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/x, A",
    "https://A.example/xyz?q=1, A",
    "https://a.example/x/special/more, B",
    "https://a.example/search?page=2&q=a+b, B",
    "https://a.example/search?page=2&q=a%20b&more=1, B",
    "https://a.example/search?page=3&q=a+b, A",
    "https://a.example/search, A",
    "https://a.example/nothing, ''",
    "https://whole.example/any/where, A"
  })
  void request_isAnsweredByTheFirstMatchingRule(String url, String body) throws Exception {
    try (Replay replay = Replay.open(folder);
        Http http = http(replay)) {
      WebResponse answer = http.get(url);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo(body);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://b.example/x, status 404",
    "https://www.a.example/x, status 404",
    "https://a.example/X, status 404",
    "https://a.example/form, status 404",
    "https://a.example/forbidden, status 403",
    "https://a.example/slow, no answer in time"
  })
  void request_failsAsTheReplaySays(String url, String message) {
    try (Replay replay = Replay.open(folder);
        Http http = http(replay)) {
      assertThatThrownBy(() -> http.get(url))
          .isInstanceOf(FetchException.class)
          .hasMessageStartingWith(message);
    }
  }

  @Test
  void method_isCompared() throws Exception {
    try (Replay replay = Replay.open(folder);
        Http http = http(replay)) {
      WebResponse answer = http.send(WebRequest.post("https://a.example/form", "text/plain", "b"));
      assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("A");
    }
  }

  @Test
  void typeAndHeaders_areSent() throws Exception {
    try (Replay replay = Replay.open(folder);
        Http http = http(replay)) {
      WebResponse answer = http.get("https://a.example/x");
      assertThat(answer.type()).isEqualTo("text/plain");
      assertThat(answer.header("etag")).contains("\"1\"");
      assertThat(answer.header("x-more")).contains("yes!");
    }
  }

  @Test
  void usedUpRule_givesWayToTheNext() throws Exception {
    try (Replay replay = Replay.open(folder);
        Http http = http(replay)) {
      // The rule fails twice, and the client tries three times.
      assertThat(http.get("https://a.example/often").status()).isEqualTo(200);
    }
  }

  @Test
  void addressGuard_staysOn() {
    try (Replay replay = Replay.open(folder);
        Http http = http(replay)) {
      assertThatThrownBy(() -> http.get("http://127.0.0.1/x"))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("not on the public internet");
    }
  }

  @Test
  void secretsAndLimits_comeFromTheReplay() {
    Settings settings = SettingsReader.packaged();
    try (Replay replay = Replay.open(folder)) {
      assertThat(replay.secrets().get(Secrets.X_BEARER_TOKEN)).isPresent();
      assertThat(replay.secrets().get(Secrets.REDDIT_CLIENT_SECRET)).isPresent();
      assertThat(replay.secrets().get(Secrets.PRODUCTHUNT_TOKEN)).isEmpty();
      Settings.Http limited = replay.limit(settings).http();
      assertThat(limited.connect()).isEqualTo(Duration.ofMillis(300));
      assertThat(limited.read()).isEqualTo(Duration.ofMillis(200));
      assertThat(limited.backoff()).isEqualTo(Duration.ofMillis(1));
      assertThat(limited.courtesy()).isZero();
      assertThat(limited.hosts()).isEmpty();
      assertThat(limited.tries()).isEqualTo(settings.http().tries());
    }
  }

  @Test
  void replayWithoutLimits_changesOnlyThePriceOfPosts() throws IOException {
    Files.writeString(folder.resolve("replay.yaml"), "answers: []");
    Settings settings = SettingsReader.packaged();
    try (Replay replay = Replay.open(folder)) {
      assertThat(replay.limit(settings))
          .isEqualTo(settings.with(settings.models().withFreePosts()));
      assertThat(replay.secrets().get(Secrets.X_BEARER_TOKEN)).isEmpty();
    }
  }

  @Test
  void relativeFolder_isOpened() {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
    try (Replay replay = Replay.open(relative)) {
      assertThat(replay.network()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.txt", "/etc/passwd", "a/../../secret.txt", "no-such.txt", "."})
  void bodyOutsideTheFolder_isRefused(String body) throws IOException {
    Path inner = Files.createDirectory(folder.resolve("replay"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(
        inner.resolve("replay.yaml"),
        "answers: [{url: a.example/}, {url: b.example/, body: " + body + "}]");
    assertThatThrownBy(() -> Replay.open(inner))
        .isInstanceOf(ReplayException.class)
        .hasMessage(
            inner.resolve("replay.yaml")
                + ", answer 2: the body for b.example/ is not a file in the replay's folder: "
                + body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answers: [1|line",
        "'answers:#- url: a.example/#  boddy: a.txt'|line 3: ",
        "'secrets: [myspace]'|line 1: ",
        "'answers:#- url: https://a.example/'|without scheme",
        "'answers:#- body: a.txt'|without scheme",
        "'answers:#- url: a.example/#  status: many'|line 3: answer 1, status ",
        "'answers:#- url: a.example/#- url: b.example/#  status: 9999'|answer 2: status must be from 200 to 599, got 9999",
        "'answers:#- url: a.example/#  status: 403.5'|line 3: answer 1, status ",
        "'answers:#- url: a.example/#  delay: -5'|answer 1: delay must be from 0 to 600000, got -5",
        "'answers:#- url: a.example/#  times: 0'|answer 1: times must be at least 1, got 0",
        "'answers:#- url: a.example/#  method: GET /'|answer 1: the method contains characters that HTTP does not allow",
        "'answers:#- url: a.example/#  type: \"text/html\\r\\nX: 1\"'|answer 1: the type contains characters that HTTP does not allow",
        "'answers:#- url: a.example/#  headers: {\"A\\r\\nB\": c}'|answer 1: the header name contains characters that HTTP does not allow",
        "'answers:#- url: a.example/#  headers: {A: \"c\\r\\nB: d\"}'|answer 1: the header A contains characters that HTTP does not allow",
        "'answers:#- url: a.example/#  headers: {A: ~}'|answer 1: headers has a name without a value",
        "'answers:#-'|line ",
        "'secrets: [~]'|secrets contains an empty entry",
        "'limits: {read: -1}'|line 1: limits: read must be from 1 to 600000, got -1",
        "'limits: {connect: 0}'|line 1: limits: connect must be from 1 to 600000, got 0",
        "'limits: {courtesy: 1.5}'|line 1: limits, courtesy "
      })
  void invalidFile_isReportedWithNameAndLine(String yaml, String message) throws IOException {
    Files.writeString(folder.resolve("replay.yaml"), yaml.replace('#', '\n'));
    assertThatThrownBy(() -> Replay.open(folder))
        .isInstanceOf(ReplayException.class)
        .hasMessageStartingWith(folder.resolve("replay.yaml").toString())
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void fileOfTenMegabytes_isRefusedBySize() throws IOException {
    Files.writeString(folder.resolve("replay.yaml"), "# nothing but words\n".repeat(600_000));

    assertThatThrownBy(() -> Replay.open(folder))
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining("replay.yaml is larger than 1 MB");
  }

  @Test
  void folderWithoutReplay_isNamed() {
    assertThatThrownBy(() -> Replay.open(folder.resolve("no-such-folder")))
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining("no-such-folder")
        .hasMessageContaining("is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-29", "2026-04-30"})
  void dayOfRealPosts_isReadable(String day) throws Exception {
    try (Replay replay = Replay.open(realDays().resolve(day));
        Http http = http(replay)) {
      assertThat(http.get("https://hn.algolia.com/api/v1/search_by_date?page=0").body())
          .isNotEmpty();
      assertThat(replay.secrets().get(Secrets.X_BEARER_TOKEN)).isPresent();
    }
  }

  private static Http http(Replay replay) {
    Settings.Http settings = replay.limit(SettingsReader.packaged()).http();
    return new Http(settings, replay.network(), new HostThrottle(settings), new Random(1));
  }

  private static Path realDays() {
    Path root = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path days = root == null ? Path.of("replay") : root.resolve("../shared/replay");
    if (!Files.isDirectory(days)) {
      if ("true".equals(System.getenv("CI"))) {
        fail("the folder of real days is missing: " + days);
      }
      assumeTrue(false, "the folder of real days is missing: " + days);
    }
    return days;
  }
}
