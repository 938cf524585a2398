package ainews.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.Fuzz;
import ainews.shared.edition.Item;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.Problem;
import ainews.web.Captures;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String WORDS =
      "<p>The laboratory in the harbour town showed a model that reads charts, and told how it was"
          + " made, what it cost, and where it still fails.</p>"
          + "<p>Its makers say, with some hedging, that half of the errors come from legends that"
          + " overlap, and that a second look mends most of them.</p>";

  @Test
  void article_isReadWithoutBoilerplate() throws Exception {
    String html =
        "<html><head><title>A title</title><meta name=description content='In short.'></head><body>"
            + "<header><a href=/>Home page</a></header><nav><ul><li><a href=/a>Our menu</a></ul></nav>"
            + "<div class=cookie-notice><p>We value your privacy, so take these cookies.</p></div>"
            + "<div id=consent role=dialog><p>Accept all cookies or manage choices.</p></div>"
            + "<article><h1>A title</h1>"
            + WORDS.repeat(3)
            + "</article><aside><p>Read next: ten other things.</p></aside>"
            + "<script>var tracked = 1;</script><footer><p>All rights reserved.</p></footer></body></html>";
    LinkedPage page = PageReader.read(html("text/html", html));
    assertThat(page.title()).isEqualTo("A title");
    assertThat(page.description()).isEqualTo("In short.");
    assertThat(page.text())
        .contains("reads charts", "a second look")
        .doesNotContain("cookies", "Our menu", "All rights", "tracked", "Read next", "Home page");
  }

  @Test
  void shortArticle_isReadWithoutBoilerplate() throws Exception {
    String html =
        "<html><head><title>A title</title></head><body>"
            + "<nav><ul><li><a href=/a>Our menu</a></ul></nav>"
            + "<div class=cookie-notice><p>We value your privacy, so take these cookies.</p></div>"
            + "<main>"
            + WORDS
            + "</main><footer><p>All rights reserved.</p></footer></body></html>";
    assertThat(PageReader.read(html("text/html", html)).text())
        .contains("reads charts")
        .doesNotContain("cookies", "Our menu", "All rights");
  }

  @Test
  void pageWithoutArticle_hasTitleAndDescription() throws Exception {
    String html =
        "<html><head><title>Shop</title><meta property=og:title content='The og title'>"
            + "<meta property=og:description content='The og &amp; description'></head>"
            + "<body><div id=app></div></body></html>";
    assertThat(PageReader.read(html("text/html", html)))
        .isEqualTo(new LinkedPage("The og title", "The og & description", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=gb18030, ''",
    "text/html; charset=\"GB18030\", ''",
    "text/html, <meta charset=gb18030>",
    "text/html; charset=klingon, <meta charset=gb18030>",
    "text/html; charset=!!, <meta charset=gb18030>",
    "text/html, '<meta http-equiv=Content-Type content=''text/html; charset=gb18030''>'"
  })
  void chinesePage_isReadInItsCharset(String type, String meta) throws Exception {
    String html = "<html><head>" + meta + "<title>新模型发布</title></head><body></body></html>";
    assertThat(PageReader.read(answer(type, html.getBytes(GB18030))).title()).isEqualTo("新模型发布");
  }

  @Test
  void plainText_isDecodedAndKeptUnchanged() throws Exception {
    WebResponse answer = answer("text/plain; charset=GB18030", "新模型\n\n发布".getBytes(GB18030));
    assertThat(PageReader.read(answer)).isEqualTo(new LinkedPage("", "", "新模型\n\n发布"));
  }

  @Test
  void longText_isCut() throws Exception {
    String html = "<html><body><article>" + WORDS.repeat(400) + "</article></body></html>";
    assertThat(PageReader.read(html("text/html", html)).text())
        .hasSizeBetween(Item.MAX_TEXT - 10, Item.MAX_TEXT)
        .endsWith("…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "image/png", "application/json", "text/css"})
  void otherContentType_isRefused(String type) {
    assertThatThrownBy(() -> PageReader.read(html(type, "<title>A title</title>")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<html></html>", "<body><img src=a>"})
  void pageWithoutText_isRefused(String html) {
    assertThatThrownBy(() -> PageReader.read(html("text/html", html)))
        .isInstanceOf(FetchException.class);
  }

  @Test
  void blockPage_isRefused() {
    WebResponse answer = Captures.answer("block-pages/handmade_just_a_moment.html");
    assertThatThrownBy(() -> PageReader.read(answer))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BLOCKED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<p>a", "<b>", "<a href=x>,", "<table><tr><td>", "<li>a, b"})
  void enormousPage_isReadOrRefusedInTime(String unit) {
    String html = "<html><body>" + unit.repeat(100_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> readOrRefuse(html("text/html", html)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", " \n", "\n ", "x", "\u3000", "\t"})
  void enormousPlainText_isReadInTime(String unit) {
    WebResponse answer = html("text/plain", "a" + unit.repeat(2_000_000) + "b");
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readOrRefuse(answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html|%PDF-1.7 1 0 obj << /Type /Catalog >> x,yz q(9",
        "''|%PDF-1.7 1 0 obj",
        "text/plain|%!PS-Adobe-3.0 words and words",
        "text/plain|{\\rtf1 words and words",
        "text/html|{'a': 1, 'b': 'words and words'}",
        "text/html|\u0089PNG\u0001\u0002",
        "text/html|\u001b\u0006\u0000\u0000noise",
      })
  void binaryData_isRefused(String type, String body) {
    WebResponse answer = answer(type, body.repeat(40).getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PageReader.read(answer)).isInstanceOf(FetchException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb2312", "GBK", "chinese"})
  void pageOfGb2312_isReadAsGb18030(String label) throws Exception {
    String html = "<html><head><meta charset=" + label + "><title>朱镕基</title></head></html>";
    assertThat(PageReader.read(answer("text/html", html.getBytes(GB18030))).title())
        .isEqualTo("朱镕基");
    byte[] latin = "<title>€5 – won’t</title>".getBytes(Charset.forName("windows-1252"));
    assertThat(PageReader.read(answer("text/html; charset=ISO-8859-1", latin)).title())
        .isEqualTo("€5 – won’t");
    assertThat(PageReader.read(answer("text/html", latin)).title()).isEqualTo("€5 – won’t");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=utf-8, GB18030, ''",
    "text/html; charset=gbk, UTF-8, ''",
    "text/html; charset=iso-8859-1, UTF-8, ''",
    "text/html; charset=utf-16, UTF-8, ''",
    "text/html, GB18030, ''",
    "text/html, GB18030, <!-- <meta charset=big5> --><meta charset=gbk>",
    "application/xhtml+xml, GB18030, <?xml version='1.0' encoding='gbk'?>",
  })
  void pageThatNamesAnotherCharset_isReadByItsBytes(String type, String charset, String start)
      throws Exception {
    String html = start + "<title>朱镕基</title><article>新模型发布，参数为七十亿。</article>";
    assertThat(PageReader.read(answer(type, html.getBytes(Charset.forName(charset)))).title())
        .isEqualTo("朱镕基");
  }

  @Test
  void westernPageThatNamesUtf8_isReadAsWindows1252() throws Exception {
    byte[] latin = "<title>€5 – won’t</title>".getBytes(Charset.forName("windows-1252"));
    assertThat(PageReader.read(answer("text/html; charset=utf-8", latin)).title())
        .isEqualTo("€5 – won’t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Sign in</title><main><p>SAME</p></main>",
        "<title>Sign in</title><main><p>WORDS</p><form><input type=password></form></main>",
        "<title>404 Not Found</title><main><p>WORDS</p></main>",
        "<title>Acme - Error 503</title><main><p>WORDS</p></main>",
        "<title>Acme</title><meta name=robots content='noindex, follow'><main><p>WORDS</p></main>",
        "<title>Acme</title><meta name=ROBOTS content=NOINDEX><main><p>WORDS</p></main>",
        "<title>Acme</title><meta name=robots content=none><main><p>WORDS</p></main>",
        "<title>Acme</title><meta name=googlebot content=noindex><main><p>WORDS</p></main>",
      })
  void wall_isRefused(String html) {
    String same = "Create an account to read the full story. ".repeat(12);
    String page = html.replace("SAME", same).replace("WORDS", WORDS);
    assertThatThrownBy(() -> PageReader.read(html("text/html", page)))
        .isInstanceOf(FetchException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://accounts.example.com/login?continue=https%3A%2F%2Fexample.org%2Fnews%2Fa-story",
        "https://consent.example.com/?next=/news/a-story",
        "https://example.com/?u=https%253A%252F%252Fexample.org%252Fnews%252Fa-story",
        "https://example.org/404",
        "https://example.org/",
      })
  void redirectToAPageThatLeadsBack_isAWall(String to) {
    byte[] body = ("<title>T</title><main>" + WORDS + "</main>").getBytes(StandardCharsets.UTF_8);
    WebResponse answer =
        new WebResponse(URI.create(to), 200, Map.of("content-type", "text/html"), body, false);
    assertThatThrownBy(() -> PageReader.read("https://example.org/news/a-story", answer))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BLOCKED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Just a moment: why LLM agents pause</title><article>WORDS</article>",
        "<title>404 Media raises a round</title><main>WORDS</main>",
        "<title>404 Not Found: a history of the web's best known error</title><article>WORDS</article>",
        "<title>T</title><meta name=robots content='noarchive, max-snippet:-1'><main>WORDS</main>",
        "<title>A story</title><article>WORDS</article><form><input type=password></form>"
            + "<meta property=og:type content=article>",
      })
  void article_isNotAWall(String html) throws Exception {
    assertThat(PageReader.read(html("text/html", html.replace("WORDS", WORDS))).text())
        .contains("reads charts");
  }

  @Test
  void emptyPage_hasTheTextOfItsJsonLd() throws Exception {
    String body = "The lab said that its model has 7 billion parameters. ".repeat(8);
    for (String json :
        List.of(
            "{\"@type\":\"NewsArticle\",\"articleBody\":\"BODY\"}",
            "[{\"@type\":\"WebSite\"},{\"@type\":[\"Thing\",\"BlogPosting\"],\"articleBody\":\"BODY\"}]",
            "<!--{\"@type\":\"NewsArticle\",\"articleBody\":\"BODY\"}-->",
            "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"articleBody\":\"BODY\"}\n//]]>",
            "{\"@type\":\"TechArticle\",\"articleBody\":[\"BODY\"]}",
            "{\"@type\":\"CreativeWork\",\"articleBody\":\"BODY\"}",
            "{\"@graph\":[{\"@type\":\"Report\",\"headline\":\"H &amp; M\",\"articleBody\":\"<p>BODY</p>\"}]}")) {
      String html =
          "<html><head><title>Model out</title><script type='application/ld+json'>"
              + json.replace("BODY", body)
              + "</script></head><body><div id=root></div></body></html>";
      LinkedPage page = PageReader.read(html("text/html", html));
      assertThat(page.text()).isEqualTo(body.strip());
      assertThat(page.title()).isIn("Model out", "H & M");
    }
  }

  @Test
  void anyPage_isReadOrRefused() {
    String[] pieces =
        ("<html> <head> <title> </title> <body> <article> </article> <main> <p>words,|and|more.</p>"
                + " <nav> </nav> <div|class=cookie> </div> <table> <tr> <td> <script> </script>"
                + " <script|type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"x\"}</script>"
                + " <meta|charset=gb2312> <meta|name=robots|content=noindex> <input|type=password>"
                + " <link|rel=canonical|href=/x> %PDF- \u0001 \u4f60\u597d {\"@graph\":[ <sup>1</sup> &#150; <!--")
            .split(" ");
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = pieces[i].replace('|', ' ');
    }
    Fuzz.of(
        pieces,
        html -> {
          try {
            PageReader.read("https://example.org/asked", html("text/html", html));
          } catch (FetchException e) {
            assertThat(e.getMessage()).isNotBlank();
          }
        });
  }

  private static void readOrRefuse(WebResponse answer) {
    try {
      assertThat(PageReader.read(answer).text()).hasSizeLessThanOrEqualTo(Item.MAX_TEXT);
    } catch (FetchException e) {
      assertThat(e.problem()).isEqualTo(Problem.MALFORMED);
    }
  }

  private static WebResponse html(String type, String html) {
    return answer(type, html.getBytes(StandardCharsets.UTF_8));
  }

  private static WebResponse answer(String type, byte[] body) {
    URI uri = URI.create("https://example.org/page");
    return new WebResponse(uri, 200, Map.of("content-type", type), body, false);
  }
}
