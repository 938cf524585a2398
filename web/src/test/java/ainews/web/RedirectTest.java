package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Problem;
import ainews.shared.text.Urls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirect_isFollowed(int status) throws Exception {
    try (FakeWeb web = redirecting(status, "/there?a=b");
        Http http = web.http()) {
      WebResponse answer = http.get("https://example.org/here");
      assertThat(answer.uri()).isEqualTo(URI.create("https://example.org/there?a=b"));
      assertThat(web.asked()).containsExactly("example.org/here", "example.org/there?a=b");
    }
  }

  @Test
  void fiveRedirects_areFollowed() throws Exception {
    try (FakeWeb web = counting(5);
        Http http = web.http()) {
      assertThat(http.get("https://example.org/0").uri().getPath()).isEqualTo("/5");
      assertThat(web.asked()).hasSize(6);
    }
  }

  @Test
  void sixthRedirect_isRefused() {
    try (FakeWeb web = counting(6);
        Http http = web.http()) {
      assertThat(Refusals.of(http, "https://example.org/0").problem()).isEqualTo(Problem.REFUSED);
      assertThat(web.asked()).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://localhost/",
        "http://localhost:8080/",
        "http://LOCALHOST./",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://0/",
        "//127.0.0.1/",
        "http://user@127.0.0.1/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "gopher://example.org/"
      })
  void redirectToAPrivateAddress_isRefusedWithoutARequest(String target) {
    try (FakeWeb web = redirecting(302, target);
        Http http = web.http()) {
      assertThat(Refusals.of(http, "http://example.org/here").problem()).isEqualTo(Problem.REFUSED);
      assertThat(web.asked()).containsExactly("example.org/here");
    }
  }

  @Test
  void metadataServices_areNeverReached() {
    List<String> addresses =
        new String(
                Captures.answer("hostile/ssrf_cloud-metadata.txt").body(), StandardCharsets.UTF_8)
            .lines()
            .filter(
                line -> line.matches("http://([0-9.]+|metadata|metadata\\.google\\.internal)/.*"))
            .toList();
    assertThat(addresses).hasSizeGreaterThan(35);
    for (String address : addresses) {
      try (FakeWeb web = redirecting(302, address);
          Http http = web.http()) {
        FetchException direct = Refusals.of(http, Urls.web(address).orElseThrow());
        assertThat(direct.problem()).as(address).isEqualTo(Problem.REFUSED);
        FetchException indirect = Refusals.of(http, "https://example.org/here");
        assertThat(indirect.problem()).as(address).isEqualTo(Problem.REFUSED);
        assertThat(web.asked()).containsExactly("example.org/here");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/there, Bearer hush",
    "https://EXAMPLE.org/there, Bearer hush",
    "https://other.example.org/there,",
    "https://example.com/there,",
    "https://example.org:8443/there,",
    "http://example.org/there,"
  })
  void credential_staysWithItsServer(String target, String sent) throws Exception {
    List<String> there = new CopyOnWriteArrayList<>();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  boolean here = exchange.getRequestURI().getPath().equals("/here");
                  String credential = exchange.getRequestHeaders().getFirst("Authorization");
                  if (here) {
                    exchange.getResponseHeaders().set("Location", target);
                  } else {
                    there.add(String.valueOf(credential));
                  }
                  FakeWeb.send(exchange, here ? 307 : 200, "");
                });
        Http http = web.http()) {
      http.send(WebRequest.get("https://example.org/here").header("Authorization", "Bearer hush"));
    }
    assertThat(there).containsExactly(String.valueOf(sent));
  }

  @ParameterizedTest
  @CsvSource({"301, GET", "302, GET", "303, GET", "307, POST", "308, POST"})
  void post_isRepeatedOnlyWhereTheStatusSaysSo(int status, String method) throws Exception {
    List<String> got = new CopyOnWriteArrayList<>();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  got.add(
                      exchange.getRequestMethod()
                          + new String(
                              exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                  exchange.getResponseHeaders().set("Location", "/there");
                  FakeWeb.send(exchange, got.size() == 1 ? status : 200, "");
                });
        Http http = web.http()) {
      http.send(WebRequest.post("https://example.org/here", "text/plain", "!"));
    }
    assertThat(got).containsExactly("POST!", method.equals("POST") ? "POST!" : "GET");
  }

  private static FakeWeb redirecting(int status, String target) {
    return new FakeWeb(
        exchange -> {
          boolean here = exchange.getRequestURI().getPath().equals("/here");
          if (here) {
            exchange.getResponseHeaders().set("Location", target);
          }
          FakeWeb.send(exchange, here ? status : 200, "");
        });
  }

  /** Redirects each number to the next, up to the last. */
  private static FakeWeb counting(int last) {
    return new FakeWeb(
        exchange -> {
          int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          exchange.getResponseHeaders().set("Location", "/" + (number + 1));
          FakeWeb.send(exchange, number < last ? 302 : 200, "");
        });
  }
}
