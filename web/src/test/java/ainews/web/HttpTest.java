package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Problem;
import ainews.shared.settings.Settings;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
  private static final String URL = "https://example.org/page?token=hush-hush";

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void temporaryFault_isGoneAtTheThirdAttempt(int status) throws Exception {
    AtomicInteger tries = new AtomicInteger();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  boolean third = tries.incrementAndGet() == 3;
                  FakeWeb.send(exchange, third ? 200 : status, third ? "at last" : "");
                });
        Http http = web.http()) {
      assertThat(text(http.get(URL))).isEqualTo("at last");
    }
    assertThat(tries).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource({
    "400, bad request, 1",
    "401, unauthorised, 1",
    "402, credits out, 1",
    "403, blocked, 1",
    "404, not found, 1",
    "410, not found, 1",
    "451, blocked, 1",
    "408, timed out, 3",
    "429, rate limited, 3",
    "500, unreachable, 3",
    "503, unreachable, 3",
    "504, timed out, 3"
  })
  void status_isReportedAsAProblemAfterItsAttempts(int status, String problem, int tries) {
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, status, "no"));
        Http http = web.http()) {
      FetchException refusal = Refusals.of(http, URL);
      assertThat(refusal.problem().id()).isEqualTo(problem);
      assertThat(refusal).hasMessage("status " + status + " from example.org");
      assertThat(web.asked()).hasSize(tries);
    }
  }

  @Test
  void forbiddenForTooManyRequests_isRateLimited() {
    String body = "{\"message\": \"You have exceeded a secondary rate limit.\"}";
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 403, body));
        Http http = web.http()) {
      assertThat(Refusals.of(http, URL).problem()).isEqualTo(Problem.RATE_LIMITED);
    }
  }

  @Test
  void forbiddenWithNoRequestsLeft_isRateLimited() {
    try (FakeWeb web = answering(403, Map.of("X-RateLimit-Remaining", "0"));
        Http http = web.http()) {
      assertThat(Refusals.of(http, URL).problem()).isEqualTo(Problem.RATE_LIMITED);
    }
  }

  @Test
  void retryAfter_isWaitedFor() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    long begun = System.nanoTime();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  exchange.getResponseHeaders().set("Retry-After", "1");
                  FakeWeb.send(exchange, tries.incrementAndGet() == 1 ? 429 : 200, "");
                });
        Http http = web.http()) {
      http.get(URL);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(990));
    assertThat(tries).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "86400", "Fri, 20 Feb 2099 10:00:00 GMT"})
  void retryAfterBeyondTheLimit_failsAtOnce(String retryAfter) {
    try (FakeWeb web = answering(429, Map.of("Retry-After", retryAfter));
        Http http = web.http()) {
      assertThat(Refusals.of(http, URL).problem()).isEqualTo(Problem.RATE_LIMITED);
      assertThat(web.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 307, 404, 429, 500})
  void requestSentOnce_isAnsweredWhateverTheStatus(int status) throws Exception {
    try (FakeWeb web = answering(status, Map.of("Location", "https://other.example/"));
        Http http = web.http()) {
      assertThat(http.sendOnce(WebRequest.get(URL)).orElseThrow().status()).isEqualTo(status);
      assertThat(web.asked()).hasSize(1);
    }
  }

  @Test
  void requestSentOnceWithoutAnAnswer_mayHaveArrived() throws Exception {
    try (FakeWeb web = new FakeWeb(HttpExchange::close);
        Http http = web.http()) {
      assertThat(http.sendOnce(WebRequest.get(URL))).isEmpty();
      assertThat(web.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://nobody.invalid/secret",
        "https://127.0.0.1/secret",
        "ftp://example.org/secret",
        "https://me:secret@example.org/"
      })
  void requestThatIsNotSent_failsWithoutItsPath(String url) {
    try (FakeWeb web = FakeWeb.of(Map.of());
        Http http = web.http()) {
      assertThatThrownBy(() -> http.sendOnce(WebRequest.get(url)))
          .isInstanceOf(FetchException.class)
          .message()
          .doesNotContain("secret");
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void missingServer_isUnreachable() {
    FakeWeb web = FakeWeb.of(Map.of());
    try (Http http = web.http()) {
      web.close();
      FetchException refusal = Refusals.of(http, URL);
      assertThat(refusal.problem()).isEqualTo(Problem.UNREACHABLE);
      assertThat(refusal).hasMessage("connection refused by example.org");
    }
  }

  @Test
  void nameThatDoesNotResolve_isLookedUpOnce() {
    Settings.Http slow = Limits.budget(Duration.ofSeconds(5), Duration.ofSeconds(20));
    try (FakeWeb web = FakeWeb.of(Map.of());
        Http http = web.http(slow)) {
      for (int i = 0; i < 5; i++) {
        FetchException refusal = Refusals.of(http, "https://nobody.invalid/page" + i);
        assertThat(refusal.problem()).isEqualTo(Problem.UNREACHABLE);
        assertThat(refusal).hasMessage("host name does not resolve: nobody.invalid");
      }
      assertThat(http.remaining()).isGreaterThan(Duration.ofSeconds(16));
    }
  }

  @Test
  void unreachableHost_doesNotStopOthers() throws Exception {
    try (FakeWeb web = FakeWeb.of(Map.of("example.org/", "words"));
        Http http = web.http()) {
      Refusals.of(http, "https://nobody.invalid/");
      assertThat(text(http.get(URL))).isEqualTo("words");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "/page"})
  void addressThatIsNotHttp_isRefused(String address) {
    try (FakeWeb web = FakeWeb.of(Map.of());
        Http http = web.http()) {
      assertThat(Refusals.of(http, address).problem()).isEqualTo(Problem.REFUSED);
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void notModified_answersAConditionalRequest() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  asked.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
                  exchange.getResponseHeaders().set("ETag", "\"b\"");
                  FakeWeb.send(exchange, 304, "");
                });
        Http http = web.http()) {
      WebResponse answer = http.send(WebRequest.get(URL).header("If-None-Match", "\"a\""));
      assertThat(answer.isNotModified()).isTrue();
      assertThat(answer.header("etag")).contains("\"b\"");
      assertThat(answer.body()).isEmpty();
    }
    assertThat(asked).containsExactly("\"a\"");
  }

  @Test
  void request_namesTheProjectAndAContact() throws Exception {
    List<String> agents = new CopyOnWriteArrayList<>();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                  FakeWeb.send(exchange, 200, "");
                });
        Http http = web.http()) {
      http.get(URL);
    }
    assertThat(agents).containsExactly("ai-news-agent/0.1 (+https://example.org/contact)");
  }

  @Test
  void post_carriesItsBodyAndType() throws Exception {
    List<String> got = new CopyOnWriteArrayList<>();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  got.add(exchange.getRequestMethod());
                  got.add(exchange.getRequestHeaders().getFirst("Content-Type"));
                  got.add(
                      new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                  FakeWeb.send(exchange, 200, "");
                });
        Http http = web.http()) {
      http.send(WebRequest.post(URL, "application/json", "{\"a\": \"é\"}"));
    }
    assertThat(got).containsExactly("POST", "application/json", "{\"a\": \"é\"}");
  }

  @Test
  void failure_isReportedWithoutTheQuery() {
    WebRequest request = WebRequest.get(URL).header("Authorization", "Bearer hush-hush");
    for (int status : new int[] {400, 401, 403, 429, 500}) {
      try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, status, "hush-hush"));
          Http http = web.http(Limits.once())) {
        assertThat(Refusals.of(http, request)).hasMessageNotContaining("hush");
      }
    }
    FakeWeb gone = FakeWeb.of(Map.of());
    try (Http http = gone.http(Limits.once())) {
      gone.close();
      assertThat(Refusals.of(http, request)).hasMessageNotContaining("hush");
    }
  }

  private static FakeWeb answering(int status, Map<String, String> headers) {
    return new FakeWeb(
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::set);
          FakeWeb.send(exchange, status, "no");
        });
  }

  private static String text(WebResponse answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
