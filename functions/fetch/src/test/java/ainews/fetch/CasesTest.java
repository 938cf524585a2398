package ainews.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.fetch.feed.FeedParser;
import ainews.fetch.run.FetchRun;
import ainews.fetch.sources.huggingface.HuggingFaceSource;
import ainews.fetch.sources.rss.RssSource;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Item;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceReport;
import ainews.shared.settings.Secrets;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that were once read wrongly. Each has a row with the tests that check it. A row without a
 * test fails.
 */
class CasesTest {
  private static final String RSS =
      "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><item>%s</item></channel></rss>";
  private static final String LINK = "<link>https://blog.example.org/p</link>";

  /** The cases with their tests: methods of this class or of {@code class#methods}. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("01-undated-flood", "oldEntries_areNotNews"),
          List.of("02-offset-forms", "offset_isKept"),
          List.of("04-am-pm", "afternoon_isTwelveHoursLater"),
          List.of("06-zero-date", "placeholderDate_isIgnored"),
          List.of("07-xml-base", "link_resolvesAgainstXmlBase"),
          List.of("09-same-guid", "entriesWithOneId_areSeveralItems"),
          List.of("10-no-link", "entryWithoutLink_isReadByEnclosureOrId"),
          List.of("11-namespace-prefix", "prefixes_areIgnored"),
          List.of("13-plain-text-newlines", "lineEndsOfPlainText_areKept"),
          List.of("15-junk-around", "junkAroundTheFeed_isSkipped"),
          List.of("16-windows-1252", "latin1_isWindows1252"),
          List.of("18-dead-feeds-hidden", "everyFailingFeed_isNamed"),
          List.of(
              "19-amp-mobile-tracking",
              "ainews.shared.identity.CanonicalUrlTest#variantsOfAnArticle_haveItsForm"),
          List.of("21-superscripts", "text.HtmlTest#scripts_keepTheirMeaning"),
          List.of("22-binary-as-text", "page.PageReaderTest#binaryData_isRefused"),
          List.of("23-gb2312-page", "page.PageReaderTest#pageOfGb2312_isReadAsGb18030"),
          List.of("25-walls-as-text", "page.PageReaderTest#wall_isRefused, article_isNotAWall"),
          List.of("26-json-ld-body", "page.PageReaderTest#emptyPage_hasTheTextOfItsJsonLd"),
          List.of(
              "41-cjk-links",
              "sources.twitter.ApiParserTest$Entities#linkBetweenLetters_isFoundAndTheTextIsKept"),
          List.of(
              "43-x-articles", "sources.twitter.ApiParserTest$Entities#article_hasItsTitleAndText"),
          List.of(
              "44-reddit-crosspost",
              "sources.reddit.RedditListingTest#crosspost_keepsTheLinksOfItsOriginal"),
          List.of(
              "45-arxiv-short-pages",
              "sources.arxiv.ArxivSourceTest#shortPage_isAskedForAgain, pageThatStaysShort_isReportedAndItsPapersAreKept"),
          List.of("52-comment-with-tag", "commentWithATag_isSkipped"),
          List.of("53-ampersand-twice", "linkEscapedTwice_isDecodedOnceMore"),
          List.of("54-root-prefixes", "roots_areReadByNamespace"),
          List.of("55-iframe-swallows", "text.HtmlTest#unclosedElements_keepTheTextAfterThem"),
          List.of("56-upper-hex-reference", "referenceWithUpperX_isRead"),
          List.of("57-atom-dates-in-rss", "dateOfAtomInRss_isRead"),
          List.of("58-script-in-title", "feed.FeedParserTest$Words#scriptInATitle_isRemoved"),
          List.of(
              "59-windows-references",
              "feed.FeedParserTest$Words#referencesOfWindows1252_areDecoded"),
          List.of("60-changed-shape", "unreadableEntries_areReportedAsChangedFormat"),
          List.of("61-nested-furniture", "page.PageCostTest#pageOf4Megabytes_costsASecondAtMost"),
          List.of(
              "63-double-escaped-html",
              "feed.FeedParserTest$Words#summaryWithoutTypeThatContainsHtml_isReadAsHtml"));

  static List<String> ids() {
    return ROWS.stream().map(List::getFirst).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void row_hasItsTest(String id) throws Exception {
    String[] place =
        ROWS.stream()
            .filter(row -> row.getFirst().equals(id))
            .findFirst()
            .orElseThrow()
            .getLast()
            .split("#");
    String name = place.length == 1 ? getClass().getName() : place[0];
    Class<?> tests = Class.forName(name.startsWith("ainews.") ? name : "ainews.fetch." + name);
    for (String test : place[place.length - 1].split(", ")) {
      assertThat(tests.getDeclaredMethods())
          .as(id)
          .filteredOn(method -> method.getName().equals(test))
          .singleElement()
          .matches(
              method ->
                  method.isAnnotationPresent(Test.class)
                      || method.isAnnotationPresent(ParameterizedTest.class),
              "is a test");
    }
  }

  @Test
  void rows_areUnique() {
    assertThat(ids()).doesNotHaveDuplicates();
    assertThat(ROWS.stream().map(List::getLast)).doesNotHaveDuplicates();
  }

  @Test
  void oldEntries_areNotNews() throws Exception {
    String old = "<title>Old %d</title><link>https://b.example.org/%d</link><pubDate>%s</pubDate>";
    String entries =
        "<item>"
            + old.formatted(1, 1, "2019/03/01 10:00:00")
            + "</item><item>"
            + old.formatted(2, 2, "some day")
            + "</item>";
    SourceReport report =
        run(Map.of("b.example.org/feed", "<rss><channel>" + entries + "</channel></rss>"));
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.kept()).isZero();
  }

  @Test
  void offset_isKept() throws FetchException {
    for (String date :
        List.of(
            "Thu, 30 Apr 2026 20:00:00 GMT+8",
            "Thu, 30 Apr 2026 20:00:00 +08",
            "Thu, 30 Apr 2026 20:00:00 GMT+0800",
            "Thu, 30 Apr 2026 20:00:00 UTC+08",
            "2026-04-30T20:00+08:00")) {
      assertThat(rss(LINK + "<pubDate>" + date + "</pubDate>").time())
          .as(date)
          .contains(Instant.parse("2026-04-30T12:00:00Z"));
    }
  }

  @Test
  void afternoon_isTwelveHoursLater() throws FetchException {
    assertThat(rss(LINK + "<pubDate>Apr 30, 2026 3:30 PM</pubDate>").time())
        .contains(Instant.parse("2026-04-30T15:30:00Z"));
  }

  @Test
  void placeholderDate_isIgnored() throws FetchException {
    for (String date :
        List.of("Mon, 01 Jan 0001 00:00:00 +0000", "0001-01-01T00:00:00Z", "1970-01-01")) {
      assertThat(rss(LINK + "<pubDate>" + date + "</pubDate>").time()).as(date).isEmpty();
    }
  }

  @Test
  void link_resolvesAgainstXmlBase() throws FetchException {
    String entry = "<id>urn:1</id><title>R</title><link href='Post-One'/></entry></feed>";
    assertThat(
            only("<feed xmlns='http://www.w3.org/2005/Atom'><entry xml:base='When/30/'>" + entry)
                .url())
        .isEqualTo("https://blog.example.org/feeds/When/30/Post-One");
    assertThat(
            only("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example.org/'><entry>"
                    + entry)
                .url())
        .isEqualTo("https://a.example.org/Post-One");
  }

  @Test
  void entriesWithOneId_areSeveralItems() throws FetchException {
    String item =
        "<item><title>T</title><link>https://d.example.org/%s</link><guid>N/A</guid></item>";
    assertThat(
            items(
                "<rss><channel>"
                    + item.formatted("a")
                    + item.formatted("b")
                    + item.formatted("c")
                    + "</channel></rss>"))
        .hasSize(3)
        .extracting(Item::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void entryWithoutLink_isReadByEnclosureOrId() throws FetchException {
    assertThat(
            rss("<guid isPermaLink='false'>e</guid><enclosure url='https://m.example.org/e.mp3'/>")
                .url())
        .isEqualTo("https://m.example.org/e.mp3");
    assertThat(rss("<link>N/A</link><guid>https://blog.example.org/real</guid>").url())
        .isEqualTo("https://blog.example.org/real");
  }

  @Test
  void prefixes_areIgnored() throws FetchException {
    String feed =
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:xh='http://www.w3.org/1999/xhtml'>"
            + "<a:entry><a:title>P</a:title><a:link href='https://blog.example.org/p'/>"
            + "<a:content type='xhtml'><xh:div><xh:p>One</xh:p><xh:p>Two <xh:a href='/two'>two</xh:a>"
            + "</xh:p></xh:div></a:content></a:entry></a:feed>";
    assertThat(only(feed).text()).isEqualTo("One\n\nTwo two");
    assertThat(only(feed).links()).hasSize(1);
  }

  @Test
  void lineEndsOfPlainText_areKept() throws FetchException {
    assertThat(
            only("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title>"
                    + "<link href='https://blog.example.org/p'/>"
                    + "<content type='text'>first line\nsecond line\n\nthird para</content></entry></feed>")
                .text())
        .isEqualTo("first line\nsecond line\n\nthird para");
  }

  @Test
  void junkAroundTheFeed_isSkipped() throws FetchException {
    String feed = RSS.formatted("<title>J</title>" + LINK);
    for (String answer :
        List.of(
            feed + "\n<script src='https://cdn.example.net/b.js'></script>",
            "<!-- made by <gen> -->" + feed,
            "<br />\n<b>Warning</b>: x in <b>feed.php</b> on line <b>1</b><br />\n" + feed)) {
      Entries entries = new FeedParser("F").parse(answer(answer.getBytes(StandardCharsets.UTF_8)));
      assertThat(entries.items()).as(answer).hasSize(1);
      assertThat(entries.problem()).as(answer).isEmpty();
    }
  }

  @Test
  void latin1_isWindows1252() throws FetchException {
    String feed =
        "<?xml version='1.0' encoding='ISO-8859-1'?>"
            + RSS.formatted("<title>€5 million – won&#146;t</title>" + LINK);
    Entries entries =
        new FeedParser("F").parse(answer(feed.getBytes(Charset.forName("windows-1252"))));
    assertThat(entries.items().getFirst().title()).isEqualTo("€5 million – won’t");
  }

  @Test
  void everyFailingFeed_isNamed() throws Exception {
    SourceReport report =
        run(
            Map.of(
                "a.example.org/feed",
                RSS.formatted("<title>T</title>" + LINK),
                "b.example.org/feed",
                "<html><body>Moved</body></html>"));
    assertThat(report.feeds())
        .extracting(FeedReport::name, feed -> feed.problem().orElse(null))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", null),
            org.assertj.core.groups.Tuple.tuple("b", Problem.MALFORMED),
            org.assertj.core.groups.Tuple.tuple("c", Problem.NOT_FOUND));
  }

  @Test
  void commentWithATag_isSkipped() throws FetchException {
    assertThat(
            only("<?xml version='1.0'?>\n<!-- by <http://tool.example.org/> -->\n"
                    + RSS.formatted("<title>A model is out</title>" + LINK))
                .title())
        .isEqualTo("A model is out");
  }

  @Test
  void linkEscapedTwice_isDecodedOnceMore() throws FetchException {
    assertThat(rss("<link>https://blog.example.org/p?a=1&amp;#038;b=2</link>").url())
        .isEqualTo("https://blog.example.org/p?a=1&b=2");
  }

  @Test
  void roots_areReadByNamespace() throws FetchException {
    String rdf =
        "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:s='http://purl.org/rss/1.0/'>"
            + "<s:item><s:title>P</s:title><s:link>https://blog.example.org/p</s:link></s:item></r:RDF>";
    String rss =
        "<r:rss xmlns:r='urn:rss'><r:channel><r:item><r:title>P</r:title>"
            + "<r:link>https://blog.example.org/p</r:link></r:item></r:channel></r:rss>";
    assertThat(only(rdf).url()).isEqualTo("https://blog.example.org/p");
    assertThat(only(rss).url()).isEqualTo("https://blog.example.org/p");
  }

  @Test
  void referenceWithUpperX_isRead() throws FetchException {
    assertThat(rss("<title>R&#X26;D</title>" + LINK).title()).isEqualTo("R&D");
  }

  @Test
  void dateOfAtomInRss_isRead() throws FetchException {
    assertThat(rss(LINK + "<atom:published>2026-04-30T10:00:00Z</atom:published>").time())
        .contains(Instant.parse("2026-04-30T10:00:00Z"));
  }

  @Test
  void unreadableEntries_areReportedAsChangedFormat() throws Exception {
    try (FakeWeb web =
        FakeWeb.of(
            Map.of("huggingface.co/", "[{\"modelId\":\"example/one\"},{\"modelId\":\"b/c\"}]"))) {
      Listing listing = new Listing();
      new HuggingFaceSource().fetch(Scene.of("huggingface: {on: true}").context(web), listing);
      assertThat(listing.problem()).contains(Problem.CHANGED);
      assertThat(listing.read()).isPositive();
    }
  }

  private static SourceReport run(Map<String, String> bodies) throws InterruptedException {
    MemoryTable table = new MemoryTable(() -> Asking.NOW);
    EditionStore editions = new EditionStore(table);
    editions.claim(
        new Plan(
            Asking.DATE,
            1,
            ZoneOffset.UTC,
            List.of(RssDescriptor.ID),
            "test",
            Asking.NOW,
            Plan.State.PLANNED,
            List.of()));
    String feeds =
        "rss: {on: true, feeds: [{name: a, url: 'https://a.example.org/feed'},"
            + "{name: b, url: 'https://b.example.org/feed'},"
            + "{name: c, url: 'https://c.example.org/feed'}]}";
    try (FakeWeb web = FakeWeb.of(bodies)) {
      return new FetchRun(
              editions,
              new ItemStore(table, () -> Asking.NOW),
              Scene.of(feeds).settings().with(FakeWeb.settings()),
              Secrets.of(Map.of()),
              web.network(),
              new Random(1))
          .fetch(Asking.DATE, 1, new RssSource());
    }
  }

  private static Item rss(String fields) throws FetchException {
    return only(RSS.formatted(fields.contains("<title>") ? fields : "<title>T</title>" + fields));
  }

  private static Item only(String feed) throws FetchException {
    List<Item> items = items(feed);
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private static List<Item> items(String feed) throws FetchException {
    return new FeedParser("F").parse(answer(feed.getBytes(StandardCharsets.UTF_8))).items();
  }

  private static WebResponse answer(byte[] body) {
    return new WebResponse(
        URI.create("https://blog.example.org/feeds/feed"), 200, Map.of(), body, false);
  }
}
