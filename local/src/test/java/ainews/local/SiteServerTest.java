package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.site.SiteFile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
  private static final String PAGE = "<p>news</p>";

  @TempDir private static Path folder;
  private static FileSiteStore files;
  private static SiteServer site;

  @BeforeAll
  static void serve() throws IOException {
    Files.writeString(folder.resolve("ainews.db"), "hush-hush");
    files = FileSiteStore.in(folder);
    files.put(SiteFile.of("en/2026-04-30/index.html", PAGE));
    site = SiteServer.at(0);
    site.serve(files);
  }

  @AfterAll
  static void stop() {
    site.close();
    files.close();
  }

  @Test
  void folder_isItsIndex() throws IOException {
    assertThat(ask("GET", "/en/2026-04-30/"))
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("content-type: text/html; charset=utf-8")
        .containsIgnoringCase("cache-control: public, max-age=300")
        .endsWith(PAGE);
  }

  @Test
  void copiedFile_isServed() throws IOException {
    Files.writeString(folder.resolve("site/copied.html"), "copied");
    assertThat(ask("GET", "/copied.html")).startsWith("HTTP/1.1 200 ").endsWith("copied");
  }

  @Test
  void head_sendsTheLengthAndNoBody() throws IOException {
    assertThat(ask("HEAD", "/en/2026-04-30/"))
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("content-length: " + PAGE.length())
        .doesNotContain(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "/en/2026-04-30, /en/2026-04-30/",
    "/en, /en/",
    "/no-such-folder?q=1, /no-such-folder/?q=1",
    "//example.org/a//b, /a//b/"
  })
  void folderWithoutSlash_redirects(String asked, String there) throws IOException {
    assertThat(ask("GET", asked))
        .startsWith("HTTP/1.1 301 ")
        .containsIgnoringCase("location: " + there + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%2e%2e/ainews.db",
        "/../ainews.db",
        "/en/../../ainews.db",
        "/..%2fainews.db",
        "/%5c..%5cainews.db",
        "/%00",
        "/en/%0d%0aX:1.html"
      })
  void addressOutsideTheSite_isRefused(String asked) throws IOException {
    assertThat(ask("GET", asked))
        .startsWith("HTTP/1.1 400 ")
        .endsWith("400: not an address of this site\n");
  }

  @Test
  void unknownAddress_isNotFound() throws IOException {
    for (String asked :
        new String[] {
          "/nothing.html",
          "/en/",
          "/" + "a/".repeat(4_500),
          "/" + "a".repeat(9_000) + ".html",
          "/%E4%B8%AD".repeat(300) + ".html"
        }) {
      assertThat(ask("GET", asked))
          .startsWith("HTTP/1.1 404 ")
          .endsWith("404: not found; the editions are listed at /\n");
    }
  }

  @Test
  void otherMethods_areRefused() throws IOException {
    assertThat(ask("DELETE", "/en/2026-04-30/index.html"))
        .startsWith("HTTP/1.1 405 ")
        .containsIgnoringCase("allow: GET, HEAD");
    assertThat(ask("GET", "/en/2026-04-30/index.html")).endsWith(PAGE);
  }

  /** Sends a raw request: HTTP clients would normalise such addresses. */
  private static String ask(String method, String path) throws IOException {
    URI url = URI.create(site.url());
    try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
