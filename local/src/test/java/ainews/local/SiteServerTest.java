package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.site.SiteFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
  private static final String PAGE = "<p>news</p>";
  private static final String LONG = "<p>news and more of it</p>\n".repeat(100);

  @TempDir private static Path folder;
  private static FileSiteStore files;
  private static SiteServer site;

  @BeforeAll
  static void serve() throws IOException {
    Files.writeString(folder.resolve("ainews.db"), "hush-hush");
    files = FileSiteStore.in(folder);
    files.put(SiteFile.of("en/2026-04-30/index.html", PAGE));
    for (String key :
        List.of("a.html", "a.css", "a.js", "a.json", "a.txt", "a.svg", "sitemap.xml", "a.md")) {
      files.put(SiteFile.of("long/" + key, LONG));
    }
    files.put(SiteFile.of("long/feed.xml", LONG));
    files.put(SiteFile.of("latest.json", "{}"));
    files.put(SiteFile.of("en/latest.md", "# News"));
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

  /** The media types of CloudFront, which compresses neither Markdown nor Atom. */
  @ParameterizedTest
  @CsvSource({
    "a.html, true",
    "a.css, true",
    "a.js, true",
    "a.json, true",
    "a.txt, true",
    "a.svg, true",
    "sitemap.xml, true",
    "a.md, false",
    "feed.xml, false"
  })
  void longFile_isCompressedLikeInTheCloud(String name, boolean isZipped) throws Exception {
    HttpResponse<byte[]> answer = zipped("/long/" + name, "br, gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(isZipped);
    byte[] body = answer.body();
    if (isZipped) {
      assertThat(body).hasSizeLessThan(LONG.length() / 10);
      assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
      assertThat(answer.headers().firstValue("ETag").orElseThrow()).startsWith("W/\"");
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip;q=0", "identity, gzip; q=0.0", "x-gzip"})
  void clientThatTakesNoGzip_getsTheFileAsItIs(String accepted) throws Exception {
    HttpResponse<byte[]> answer = zipped("/long/a.html", accepted);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).hasSize(LONG.length());
  }

  @Test
  void shortFile_isNotCompressed() throws Exception {
    assertThat(zipped("/en/2026-04-30/", "gzip").body()).hasSize(PAGE.length());
  }

  @ParameterizedTest
  @CsvSource({"/latest.json, true", "/en/latest.md, true", "/en/2026-04-30/, false"})
  void newestEdition_mayBeReadByScriptsOfAnySite(String path, boolean isOpen) throws Exception {
    Optional<String> origin =
        zipped(path, "gzip").headers().firstValue("Access-Control-Allow-Origin");
    assertThat(origin).isEqualTo(isOpen ? Optional.of("*") : Optional.empty());
  }

  private static HttpResponse<byte[]> zipped(String path, String accepted) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI url = URI.create(site.url()).resolve(path);
      return client.send(
          HttpRequest.newBuilder(url).header("Accept-Encoding", accepted).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
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
