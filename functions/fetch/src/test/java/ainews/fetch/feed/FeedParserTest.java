package ainews.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.fetch.Entries;
import ainews.shared.edition.Engagement;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Problem;
import ainews.shared.sources.RssDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
  private final FeedParser parser = new FeedParser("A Feed");

  @Nested
  class RealResponses {
    static List<Captures.Expected> captures() {
      return Captures.expected("rss");
    }

    @ParameterizedTest
    @MethodSource("captures")
    void capture_isReadAsExpected(Captures.Expected expected) throws FetchException {
      WebResponse answer = Captures.answer(expected.file());
      if (expected.file().startsWith("hostile/")) {
        assertThat(parser.parse(answer).items().toString()).doesNotContain("root:");
        return;
      }
      if (expected.outcome().equals("malformed")) {
        FetchException refusal =
            catchThrowableOfType(FetchException.class, () -> parser.parse(answer));
        assertThat(refusal.problem()).isEqualTo(Problem.MALFORMED);
        return;
      }
      Entries entries = parser.parse(answer);
      assertThat(entries.read()).isEqualTo(expected.entries());
      assertThat(entries.items()).hasSizeBetween(expected.entries() - 1, expected.entries());
      assertThat(entries.problem().map(Problem::toString))
          .isEqualTo(
              expected.outcome().equals("partial")
                  ? java.util.Optional.of("malformed")
                  : java.util.Optional.empty());
    }

    @Test
    void atomEntry_hasEveryField() throws FetchException {
      Item item = parser.parse(Captures.answer("rss/simonwillison_atom_2026.xml")).items().get(1);
      assertThat(item.source()).isEqualTo(RssDescriptor.ID);
      assertThat(item.id()).isEqualTo("tag:simonwillison.net,2026:/2026/Jul/14/llama-pi/");
      assertThat(item.url()).isEqualTo("https://simonwillison.net/2026/Jul/14/llama-pi/");
      assertThat(item.title()).isEqualTo("Quantized llama.cpp on a Raspberry Pi 5");
      assertThat(item.text()).startsWith("Benchmarks: 11 tokens/sec").doesNotContain("<");
      assertThat(item.channel()).isEqualTo("A Feed");
      assertThat(item.time()).contains(Instant.parse("2026-07-14T09:12:00Z"));
      assertThat(item.engagement()).isEqualTo(Engagement.NONE);
      assertThat(item.quoted()).isEmpty();
    }

    @Test
    void wrongDeclaredEncoding_changesNothing() throws FetchException {
      Entries wrong = parser.parse(Captures.answer("rss/qbitai_gb18030_declared_utf8.xml"));
      Entries right = parser.parse(Captures.answer("rss/qbitai_feed_2026-09-22.xml"));
      assertThat(wrong.items())
          .isNotEmpty()
          .isEqualTo(right.items().stream().map(item -> item).toList());
    }

    @Test
    void controlCharacters_areRemoved() throws FetchException {
      Entries entries = parser.parse(Captures.answer("rss/rss_ctrl_chars.xml"));
      assertThat(entries.items())
          .extracting(Item::title)
          .allSatisfy(title -> assertThat(title).isNotBlank().doesNotContain("\u000b"));
    }

    @Test
    void entryWithoutDate_hasNoTime() throws FetchException {
      assertThat(parser.parse(Captures.answer("rss/atom-no-date.xml")).items().getFirst().time())
          .isEmpty();
    }

    @Test
    void hackerNewsFeed_hasNoText() throws FetchException {
      Item item =
          parser
              .parse(Captures.answer("hackernews/news.ycombinator.com_rss_2025-12-13.xml"))
              .items()
              .getFirst();
      assertThat(item.text()).isEmpty();
      assertThat(item.links())
          .containsExactly(new Link("https://news.ycombinator.com/item?id=46259064"));
    }

    @Test
    void blockPage_isBlocked() {
      for (Captures.Expected page : Captures.expected("any")) {
        assertThat(problemOf(Captures.answer(page.file()))).hasToString(page.outcome());
      }
    }
  }

  @Nested
  class Formats {
    @Test
    void rss_hasEveryField() throws FetchException {
      Item item =
          only(
              """
              <?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item>
              <title>Fish &amp;amp; &lt;b&gt;Chips&lt;/b&gt; 2</title><link>/posts/2?a=1&amp;b=2</link>
              <guid isPermaLink="false">2</guid><dc:creator>Ada Example</dc:creator>
              <pubDate>Fri, 20 Feb 2026 09:30:00 +0100</pubDate>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>One &amp; two, <a href="../paper">a paper</a>.</p>
              <p>The post <a href="/posts/2">Fish</a> appeared first on <a href="https://example.org/">Shop</a>.</p>]]></content:encoded>
              </item></channel></rss>""");
      assertThat(item.id()).isEqualTo("example.org#2");
      assertThat(item.url()).isEqualTo("https://example.org/posts/2?a=1&b=2");
      assertThat(item.title()).isEqualTo("Fish & Chips 2");
      assertThat(item.text()).isEqualTo("One & two, a paper.");
      assertThat(item.author()).isEqualTo("Ada Example");
      assertThat(item.time()).contains(Instant.parse("2026-02-20T08:30:00Z"));
      assertThat(item.links()).contains(new Link("https://example.org/paper"));
      assertThat(item.links()).doesNotContain(new Link("https://example.org/"));
    }

    @Test
    void rdf_isRead() throws FetchException {
      Item item =
          only(
              """
              <rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>c</title></channel>
              <item rdf:about="https://example.org/1"><title>One</title>
              <link>https://example.org/1</link><dc:date>2026-02-20</dc:date></item></rdf:RDF>""");
      assertThat(item.id()).isEqualTo("https://example.org/1");
      assertThat(item.time()).contains(Instant.parse("2026-02-20T00:00:00Z"));
    }

    @Test
    void atomText_isNotReadAsHtml() throws FetchException {
      Item item =
          only(
              """
              <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>List&lt;String&gt;</title>
              <link href="https://example.org/1"/><link rel="self" href="https://example.org/no"/>
              <updated>2026-02-20T01:02:03.5+08:00</updated><author><name>Bo</name><email>b@x</email></author>
              <content type="xhtml"><div><p>a &lt; b</p><p>c <a href="/d">d</a></p></div></content>
              </entry></feed>""");
      assertThat(item.title()).isEqualTo("List<String>");
      assertThat(item.text()).isEqualTo("a < b\n\nc d");
      assertThat(item.author()).isEqualTo("Bo");
      assertThat(item.time()).contains(Instant.parse("2026-02-19T17:02:03Z"));
      assertThat(item.links()).containsExactly(new Link("https://example.org/d"));
    }

    @Test
    void jsonFeed_isRead() throws FetchException {
      Item item =
          only(
              """
              {"version":"https://jsonfeed.org/version/1.1","items":[{"id":7,"url":"https://example.org/7",
              "external_url":"https://example.com/a","title":"Seven","content_text":"1 < 2",
              "date_published":"2026-02-20T10:00:00Z","authors":[{"name":"Cy"}]}]}""");
      assertThat(item.id()).isEqualTo("example.org#7");
      assertThat(item.text()).isEqualTo("1 < 2");
      assertThat(item.author()).isEqualTo("Cy");
      assertThat(item.time()).contains(Instant.parse("2026-02-20T10:00:00Z"));
      assertThat(item.links()).containsExactly(new Link("https://example.com/a"));
    }

    @Test
    void newestOfManyEntries_areKept() throws FetchException {
      StringBuilder feed = new StringBuilder("<rss><channel>");
      for (int i = 0; i < 400; i++) {
        String day = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(i)).toString();
        feed.append("<item><title>t</title><link>https://example.org/%d</link>".formatted(i))
            .append("<dc:date>%s</dc:date></item>".formatted(day));
      }
      Entries entries = parser.parse(answer(feed + "</channel></rss>"));
      assertThat(entries.read()).isEqualTo(400);
      assertThat(entries.items()).hasSize(300);
      assertThat(entries.items().getFirst().url()).isEqualTo("https://example.org/399");
      assertThat(entries.items().getLast().url()).isEqualTo("https://example.org/100");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Points: 62",
          "# Comments: 41",
          "Article URL: https://example.org/a",
          "阅读原文",
          "Read more",
          "Continue reading →",
          "We use cookies to make this site better.",
          "submitted by /u/someone",
        })
    void boilerplate_isDropped(String phrase) throws FetchException {
      Item item = only(item("<description>Words.&lt;p&gt;" + phrase + "&lt;/p&gt;</description>"));
      assertThat(item.text()).isEqualTo("Words.");
    }

    @Test
    void bodyThatRepeatsTheTitle_isDropped() throws FetchException {
      assertThat(only(item("<description>T</description>")).text()).isEmpty();
    }
  }

  @Nested
  class Broken {
    @Test
    void truncatedResponse_keepsCompleteEntries() throws FetchException {
      String feed = "<rss><channel>" + entry(1) + entry(2) + entry(3) + "</channel></rss>";
      for (int end = feed.indexOf("/2") + 60; end < feed.length() - 20; end++) {
        Entries entries = parser.parse(answer(feed.substring(0, end)));
        assertThat(entries.items()).hasSizeBetween(1, 3);
        assertThat(entries.problem()).contains(Problem.MALFORMED);
      }
    }

    @Test
    void responseCutByTheClient_isPartial() throws FetchException {
      byte[] body =
          ("<rss><channel>" + entry(1) + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
      WebResponse answer =
          new WebResponse(URI.create("https://example.org/f"), 200, Map.of(), body, true);
      assertThat(parser.parse(answer).problem()).contains(Problem.MALFORMED);
    }

    @Test
    void brokenEntry_losesOnlyItself() throws FetchException {
      String broken = "<item><title>no address</title><pubDate>whenever</pubDate></item>";
      Entries entries =
          parser.parse(
              answer("<rss><channel>" + entry(1) + broken + entry(2) + "</channel></rss>"));
      assertThat(entries.items())
          .extracting(Item::url)
          .containsExactly("https://example.org/1", "https://example.org/2");
      assertThat(entries.read()).isEqualTo(3);
    }

    @Test
    void htmlReferences_areDecoded() throws FetchException {
      Item item =
          only(
              item(
                  "<description>A&nbsp;&rsquo;B&rsquo; AT&T &nosuch; &#11;&#x1F600;</description>"));
      assertThat(item.text()).isEqualTo("A ’B’ AT&T &nosuch; 😀");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "no feed",
          "<",
          "<rss",
          "<rss><channel>",
          "{",
          "[]",
          "{}",
          "{\"items\":{}}",
          "null",
          "<html><body>503</body></html>"
        })
    void otherContent_isMalformed(String body) {
      assertThat(problemOf(answer(body))).isEqualTo(Problem.MALFORMED);
    }

    @Test
    void wrongTypes_giveFewerItems() throws FetchException {
      Entries entries =
          parser.parse(
              answer(
                  "{\"items\":[3,null,[],{\"url\":{}},{\"url\":\"https://example.org/1\",\"title\":[],\"content_text\":\"x\",\"authors\":7}]}"));
      assertThat(entries.items()).extracting(Item::text).containsExactly("x");
      assertThat(entries.read()).isEqualTo(5);
    }

    @Test
    void doctypeOfOldRss_isAccepted() throws FetchException {
      Item item =
          only(
              "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://example.invalid/rss.dtd\">"
                  + item(""));
      assertThat(item.title()).isEqualTo("T");
    }

    @Test
    void deepNesting_doesNotOverflow() throws FetchException {
      String deep = "<b>".repeat(50_000) + "x" + "</b>".repeat(50_000);
      String nested = item("<description>" + deep + "</description>");
      assertThat(catchThrowable(() -> parser.parse(answer(nested))))
          .satisfiesAnyOf(
              failure -> assertThat(failure).isNull(),
              failure -> assertThat(failure).isInstanceOf(FetchException.class));
      String html = "<description><![CDATA[" + "<div>".repeat(100_000) + "]]></description>";
      assertThat(parser.parse(answer(item(html))).read()).isEqualTo(1);
      assertThat(problemOf(answer("{\"items\":" + "[".repeat(100_000))))
          .isEqualTo(Problem.MALFORMED);
    }

    @Test
    void enormousFeed_isReadInTime() {
      StringBuilder feed = new StringBuilder("<rss><channel>");
      for (int i = 0; feed.length() < 5_000_000; i++) {
        feed.append(entry(i));
      }
      assertThat(feed)
          .satisfies(
              text ->
                  org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                      Duration.ofSeconds(20),
                      () ->
                          assertThat(parser.parse(answer(text + "</channel></rss>")).items())
                              .hasSize(300)));
    }

    @Test
    void enormousEntry_isCut() throws FetchException {
      Item item = only(item("<description>" + "word ".repeat(1_000_000) + "</description>"));
      assertThat(item.text()).hasSizeLessThanOrEqualTo(Item.MAX_TEXT).endsWith("…");
    }
  }

  @Nested
  class Encodings {
    private static final String CHINESE = "<title>新模型发布，参数翻倍</title>";
    private static final String FRENCH = "<title>Un modèle déjà répandu à Orléans</title>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "Shift_JIS", "UTF-16"})
    void declaredEncoding_isRead(String encoding) throws FetchException {
      String feed =
          "<?xml version=\"1.0\" encoding=\""
              + encoding
              + "\"?>"
              + item("").replace("<title>T</title>", "<title>東京</title>");
      assertThat(
              parser
                  .parse(answer(feed.getBytes(Charset.forName(encoding)), "text/xml"))
                  .items()
                  .getFirst()
                  .title())
          .isEqualTo("東京");
    }

    @Test
    void serversEncoding_isUsedIfTheFeedNamesNone() throws FetchException {
      byte[] body =
          item("")
              .replace("<title>T</title>", "<title>東京</title>")
              .getBytes(Charset.forName("EUC-JP"));
      assertThat(parser.parse(answer(body, "text/xml; charset=EUC-JP")).items().getFirst().title())
          .isEqualTo("東京");
    }

    @Test
    void undeclaredChinese_isDetectedFromItsBytes() throws FetchException {
      byte[] body =
          item("").replace("<title>T</title>", CHINESE).getBytes(Charset.forName("GB18030"));
      assertThat(parser.parse(answer(body, "")).items().getFirst().title()).isEqualTo("新模型发布，参数翻倍");
    }

    @Test
    void undeclaredWestern_isDetectedFromItsBytes() throws FetchException {
      byte[] body =
          item("").replace("<title>T</title>", FRENCH).getBytes(StandardCharsets.ISO_8859_1);
      assertThat(parser.parse(answer(body, "text/xml; charset=utf-8")).items().getFirst().title())
          .isEqualTo("Un modèle déjà répandu à Orléans");
    }

    @Test
    void utf8DeclaredAsLatin_isReadAsUtf8() throws FetchException {
      byte[] body = item("").replace("<title>T</title>", CHINESE).getBytes(StandardCharsets.UTF_8);
      assertThat(
              parser.parse(answer(body, "text/xml; charset=iso-8859-1")).items().getFirst().title())
          .isEqualTo("新模型发布，参数翻倍");
    }

    @Test
    void utf8CutWithinACharacter_keepsCompleteEntries() throws FetchException {
      byte[] whole =
          ("<rss><channel>" + entry(1) + "<item><title>新").getBytes(StandardCharsets.UTF_8);
      byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
      assertThat(parser.parse(answer(cut, "")).items()).hasSize(1);
    }

    @Test
    void mixedBytes_areMalformedNotMojibake() {
      byte[] good = item("").replace("<title>T</title>", CHINESE).getBytes(StandardCharsets.UTF_8);
      byte[] body = good.clone();
      for (int i = 0; i < body.length; i++) {
        if (body[i] < 0 && i % 4 == 0) {
          body[i] = (byte) 0xff;
        }
      }
      assertThat(problemOf(answer(body, ""))).isEqualTo(Problem.MALFORMED);
    }

    @Test
    void gzipBomb_isCut() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write("<rss><channel><item><title>".getBytes(StandardCharsets.UTF_8));
        byte[] spaces = new byte[1_000_000];
        java.util.Arrays.fill(spaces, (byte) ' ');
        for (int i = 0; i < 50; i++) {
          gzip.write(spaces);
        }
      }
      assertThat(problemOf(answer(bytes.toByteArray(), ""))).isEqualTo(Problem.MALFORMED);
    }

    @Test
    void damagedGzip_isMalformed() {
      assertThatThrownBy(() -> parser.parse(answer(new byte[] {0x1f, (byte) 0x8b, 1, 2, 3}, "")))
          .isInstanceOf(FetchException.class);
    }
  }

  private Item only(String body) throws FetchException {
    List<Item> items = parser.parse(answer(body)).items();
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private Problem problemOf(WebResponse answer) {
    FetchException refusal = catchThrowableOfType(FetchException.class, () -> parser.parse(answer));
    assertThat(refusal).as("FetchException").isNotNull();
    return refusal.problem();
  }

  private static String item(String fields) {
    return "<rss><channel><item><title>T</title><link>https://example.org/1</link>"
        + fields
        + "</item></channel></rss>";
  }

  private static String entry(int number) {
    return "<item><title>Entry %d</title><link>https://example.org/%d</link></item>"
        .formatted(number, number);
  }

  private static WebResponse answer(String body) {
    return answer(body.getBytes(StandardCharsets.UTF_8), "application/xml");
  }

  private static WebResponse answer(byte[] body, String type) {
    return new WebResponse(
        URI.create("https://example.org/blog/feed"),
        200,
        Map.of("content-type", type),
        body,
        false);
  }

  @Nested
  class Words {
    @ParameterizedTest
    @ValueSource(strings = {"5&#150;10 won&#146;t", "5&#x96;10 won&#X92;t", "5\u009610 won\u0092t"})
    void referencesOfWindows1252_areDecoded(String title) throws FetchException {
      Item item = only("<title>" + title + "</title>", "");
      assertThat(item.title()).isEqualTo("5–10 won’t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "latin1", "us-ascii", "windows-1252"})
    void latin1_isReadAsWindows1252(String label) throws FetchException {
      String feed =
          "<?xml version='1.0' encoding='" + label + "'?>" + rss("<title>€5 – won’t</title>");
      WebResponse answer =
          new WebResponse(
              URI.create("https://example.org/feed"),
              200,
              Map.of(),
              feed.getBytes(Charset.forName("windows-1252")),
              false);
      assertThat(parser.parse(answer).items().getFirst().title()).isEqualTo("€5 – won’t");
    }

    @Test
    void textOfAtom_keepsItsLineEnds() throws FetchException {
      assertThat(
              atom("<content type='text'>first line\nsecond line\n\nthird para</content>").text())
          .isEqualTo("first line\nsecond line\n\nthird para");
    }

    @Test
    void summaryWithoutTypeThatContainsHtml_isReadAsHtml() throws FetchException {
      Item item =
          atom(
              "<summary>First line&lt;br/&gt;second &lt;a"
                  + " href=\"https://blog.example.org/x\"&gt;line&lt;/a&gt;</summary>");
      assertThat(item.text()).isEqualTo("First line\nsecond line");
      assertThat(item.links()).extracting(Link::url).containsExactly("https://blog.example.org/x");
    }

    @Test
    void scriptInATitle_isRemoved() throws FetchException {
      String script = "A model is out&lt;script&gt;track(1)&lt;/script&gt;";
      assertThat(atom("<title type='html'>" + script + "</title>").title())
          .isEqualTo("A model is out");
      assertThat(only("<title>" + script + "</title>", "").title()).isEqualTo("A model is out");
    }

    @Test
    void iframeClosedAsInXml_keepsTheTextAfterIt() throws FetchException {
      Item item =
          only(
              "<title>A</title>",
              "&lt;p&gt;Before.&lt;/p&gt;&lt;iframe src=\"https://video.example.org/1\"/&gt;"
                  + "&lt;p&gt;The model has 7 billion parameters.&lt;/p&gt;");
      assertThat(item.text()).isEqualTo("Before.\n\nThe model has 7 billion parameters.");
    }

    @Test
    void power_keepsItsExponent() throws FetchException {
      Item item = only("<title>A</title>", "&lt;p&gt;10&lt;sup&gt;25&lt;/sup&gt; FLOPs&lt;/p&gt;");
      assertThat(item.text()).isEqualTo("10^25 FLOPs");
    }

    private Item only(String title, String description) throws FetchException {
      return parsed(rss(title + "<description>" + description + "</description>"));
    }

    private Item atom(String fields) throws FetchException {
      return parsed(
          "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>urn:1</id><link href='https://blog.example.org/p'/>"
              + (fields.startsWith("<title") ? fields : "<title>P</title>" + fields)
              + "</entry></feed>");
    }

    private static String rss(String fields) {
      return "<rss version='2.0'><channel><item><link>https://blog.example.org/p</link>"
          + fields
          + "</item></channel></rss>";
    }

    private Item parsed(String feed) throws FetchException {
      WebResponse answer =
          new WebResponse(
              URI.create("https://example.org/feed"),
              200,
              Map.of(),
              feed.getBytes(StandardCharsets.UTF_8),
              false);
      return parser.parse(answer).items().getFirst();
    }
  }
}
