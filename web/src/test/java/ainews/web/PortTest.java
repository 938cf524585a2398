package ainews.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.shared.edition.Problem;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts and redirects lead to the web's ports only; the settings may name any. */
class PortTest {
  @ParameterizedTest
  @ValueSource(strings = {"", ":80", ":443", ":8080", ":8443"})
  void portOfTheWeb_isRead(String port) throws Exception {
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, "fine"));
        Http http = web.http()) {
      assertThat(http.get("http://example.org" + port + "/a").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 21, 22, 25, 3000, 6379, 9200, 11434})
  void otherPortInAPost_isRefusedWithoutARequest(int port) {
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, "fine"));
        Http http = web.http()) {
      FetchException refused =
          catchThrowableOfType(
              FetchException.class, () -> http.get("http://example.org:" + port + "/a"));
      assertThat(refused.problem()).isEqualTo(Problem.REFUSED);
      assertThat(refused).hasMessageContaining("port " + port + " of example.org");
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void redirectToAnotherPort_isRefused() {
    try (FakeWeb web = redirecting("http://example.org:6379/");
        Http http = web.http()) {
      assertThat(Refusals.of(http, "http://example.org/a").problem()).isEqualTo(Problem.REFUSED);
      assertThat(web.asked()).containsExactly("example.org/a");
    }
  }

  @Test
  void serverOfTheSettings_mayHaveAnyPortAndRedirectWithinItself() throws Exception {
    try (FakeWeb web = redirecting("/there");
        Http http = web.http()) {
      WebResponse answer = http.send(WebRequest.get("http://example.org:3000/feed"));
      assertThat(answer.uri()).isEqualTo(URI.create("http://example.org:3000/there"));
    }
  }

  private static FakeWeb redirecting(String target) {
    return new FakeWeb(
        exchange -> {
          boolean isAnswered = exchange.getRequestURI().getPath().equals("/there");
          exchange.getResponseHeaders().set("Location", target);
          FakeWeb.send(exchange, isAnswered ? 200 : 302, "");
        });
  }
}
