package ainews.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
  private static final String BASE = "https://example.org/a/b?c";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://Example.org/",
        "https://news.example.org/2026/02/20/a-b_c~d.html?x=1&y=%20,2;z=@#part/?!",
        "https://a1.xn--fiqs8s/$'+:"
      })
  void commonAddress_isRecognisedAndUnchanged(String address) {
    assertThat(CommonUrls.isOne(address)).isTrue();
    assertThat(Urls.web(address)).hasValue(address);
    assertThat(URI.create(address).getHost()).isNotNull();
    assertThat(URI.create(address).toASCIIString()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://",
        "https:///path",
        "HTTPS://example.org",
        "ftp://example.org",
        "https://user@example.org",
        "https://example.org:8080",
        "https://a..b",
        "https://-a.org",
        "https://a-.org",
        "https://example.org.",
        "https://127.0.0.1/",
        "https://a.1",
        "https://a_b.org",
        "https://example.org/%zz",
        "https://example.org/a b",
        "https://example.org/(a)",
        "https://example.org/#a#b",
        "https://example.org/é"
      })
  void otherAddress_isLeftToTheParser(String address) {
    assertThat(CommonUrls.isOne(address)).isFalse();
  }

  @Test
  void forbiddenCharacters_areEncoded() {
    assertThat(Urls.web("https://example.org/a b(c)|é%"))
        .hasValue("https://example.org/a%20b%28c%29%7C%C3%A9%25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/\ud83d", "https://example.org/\ude00x"})
  void halfACharacter_isNotAnAddress(String address) {
    assertThat(Urls.web(address)).isEmpty();
    assertThat(Urls.resolve(BASE, address)).isEmpty();
    assertThat(Urls.web("https://example.org/\ud83d\ude00")).isPresent();
  }

  @Test
  void hostWithAnotherSign_isNone() {
    assertThat(Urls.web("https://a.org'$1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/%7E\u0301", "https://example.org/a?b=%2e\u0301#x"})
  void markBehindAnEscape_leavesAnAddressThatIsReadAgain(String address) {
    assertThat(Urls.web(address)).hasValueSatisfying(Urls::requireWeb);
  }

  @ParameterizedTest
  @CsvSource({
    "https://bücher.example/neu, https://xn--bcher-kva.example/neu",
    "https://BÜCHER.example, https://xn--bcher-kva.example",
    "https://例え.jp:8080/a?b=ü, https://xn--r8jz45g.jp:8080/a?b=%C3%BC",
    "https://example。com/a, https://example.com/a",
  })
  void hostOfOtherLetters_isReadAsTheNameSystemKnowsIt(String address, String read) {
    assertThat(Urls.web(address)).hasValue(read);
    assertThat(Urls.resolve(address, "/x")).hasValueSatisfying(url -> Urls.requireWeb(url));
  }

  @Test
  void relativeLink_isResolved_absoluteLinkIsKept() {
    assertThat(Urls.resolve(BASE, "../d")).hasValue("https://example.org/d");
    assertThat(Urls.resolve(BASE, "https://other.example/x")).hasValue("https://other.example/x");
  }

  @ParameterizedTest
  @CsvSource({
    "https://WWW.Example.org/a, example.org",
    "https://www.www.example.org./a, example.org",
    "https://www.com/a, www.com",
    "https://www./a, www",
  })
  void host_hasNoWwwAndNoFinalDot(String address, String host) {
    assertThat(Urls.host(address)).isEqualTo(host);
  }
}
