package ainews.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.fetch.Hostile;
import ainews.shared.Fuzz;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of many shapes, well-formed and not. */
class FeedShapesTest {
  private static final String DAY = "2026-04-30T10:00:00Z";
  private static final String ITEM =
      "<item><title>A model is out</title><link>https://example.org/p</link></item>";
  private static final String RSS = "<rss version=\"2.0\"><channel>" + ITEM + "</channel></rss>";

  private final FeedParser parser = new FeedParser("A Feed");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- made by <gen> -->%s",
        "<?xml version=\"1.0\"?>\n<!-- see <http://tool.example.org/> -->\n%s",
        "<?xml version=\"1.0\"?><!-- <rss><channel> --><?xml-stylesheet href=\"<a>\"?>%s",
        "\ufeff \n<!-- a --><!-- <b> -->%s<!-- <c> -->",
        "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"a.dtd\" [<!ENTITY % l \"x\">]>%s",
        "<br />\n<b>Warning</b>: no index in <b>/srv/feed.php</b> on line <b>3</b><br />\n%s",
        "<br>\n<b>Notice</b>: x in <b>f.php</b><br>\n<?xml version=\"1.0\"?>%s",
        "PHP Warning: 1 < 2 in feed.php\n%s",
        "%s\n<script defer src=\"https://cdn.example.net/beacon.js\"></script>",
        "%s\n<!-- page generated in 0.2 s --><img src=x>",
        "%s garbage & more <",
      })
  void junkAroundTheFeed_isIgnored(String around) throws FetchException {
    var entries = parser.parse(answer(around.replace("%s", RSS)));
    assertThat(entries.items()).extracting(Item::title).containsExactly("A model is out");
    assertThat(entries.problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:id>urn:1</a:id><a:title>A model"
            + " is out</a:title><a:link href=\"https://example.org/p\"/></a:entry></a:feed>",
        "<atom:feed xmlns:atom=\"http://www.w3.org/2005/Atom\"><atom:entry><atom:title>A model is"
            + " out</atom:title><atom:link href=\"https://example.org/p\"/></atom:entry></atom:feed>",
        "<ns0:feed xmlns:ns0=\"https://www.w3.org/2005/Atom/\"><ns0:entry><ns0:title>A model is"
            + " out</ns0:title><ns0:link href=\"https://example.org/p\"/></ns0:entry></ns0:feed>",
        "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:s=\"http://purl.org/rss/1.0/\"><s:item r:about=\"https://example.org/p\">"
            + "<s:title>A model is out</s:title><s:link>https://example.org/p</s:link></s:item>"
            + "</r:RDF>",
        "<r:rss xmlns:r=\"urn:own\"><r:channel><r:item><r:title>A model is out</r:title>"
            + "<r:link>https://example.org/p</r:link></r:item></r:channel></r:rss>",
        "<rss><channel><i:item xmlns:i=\"http://purl.org/rss/1.0/\"><i:title>A model is out</i:title>"
            + "<i:link>https://example.org/p</i:link></i:item></channel></rss>",
        "<RDF xmlns=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:s=\"http://purl.org/rss/1.0/\">"
            + "<s:item><s:title>A model is out</s:title><s:link>https://example.org/p</s:link></s:item>"
            + "</RDF>",
        "<p:rss xmlns:p=\"http://backend.userland.com/rss2\" version=\"2.0\"><p:channel><p:item>"
            + "<p:title>A model is out</p:title><p:link>https://example.org/p</p:link></p:item>"
            + "</p:channel></p:rss>",
        "<RSS><CHANNEL><ITEM><TITLE>A model is out</TITLE><LINK>https://example.org/p</LINK></ITEM>"
            + "</CHANNEL></RSS>",
      })
  void elements_areReadByNamespace(String feed) throws FetchException {
    Item item = only(feed);
    assertThat(item.title()).isEqualTo("A model is out");
    assertThat(item.url()).isEqualTo("https://example.org/p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<atom:published>2026-04-30T10:00:00Z</atom:published>",
        "<atom:published>2026-04-30T18:00:00+08:00</atom:published>",
        "<published xmlns='http://www.w3.org/2005/Atom'>2026-04-30T10:00:00.000Z</published>",
        "<atom:published>2026-04-30T10:00:00Z</atom:published>"
            + "<atom:updated>2026-05-02T10:00:00Z</atom:updated>",
        "<atom:updated>2026-05-02T10:00:00Z</atom:updated>"
            + "<atom:published>2026-04-30T10:00:00Z</atom:published>",
        "<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate>"
            + "<atom:updated>2026-04-30T10:00:00Z</atom:updated>",
        "<a:updated xmlns:a='http://www.w3.org/2005/Atom'>2026-04-30T10:00:00Z</a:updated>",
        "<d:date xmlns:d='http://purl.org/dc/elements/1.1/'>2026-04-30T10:00:00Z</d:date>",
        "<dcterms:modified>2026-04-30T10:00:00Z</dcterms:modified>",
        "<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate><dc:date>2026-04-30T10:00:00Z</dc:date>",
        "<pubdate>Thu, 30 Apr 2026 10:00:00 GMT</pubdate>",
        "<date>2026-04-30T10:00:00Z</date>",
        "<dc:created>2026-04-30T10:00:00Z</dc:created>",
        "<prism:publicationDate>2026-04-30T10:00:00Z</prism:publicationDate>",
      })
  void date_isReadFromEveryFieldThatHoldsOne(String field) throws FetchException {
    Item item =
        only(
            "<rss xmlns:atom='http://www.w3.org/2005/Atom'"
                + " xmlns:dcterms='http://purl.org/dc/terms/'><channel>"
                + ITEM.replace("</item>", field + "</item>")
                + "</channel></rss>");
    assertThat(item.time()).contains(Instant.parse(DAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<feed xml:base='https://blog.example.org/'><entry><link href='2026/p'/><title>T</title>"
            + "</entry></feed> | https://blog.example.org/2026/p",
        "<feed><entry xml:base='When/30/'><link href='One'/><title>T</title></entry></feed>"
            + " | https://example.org/blog/When/30/One",
        "<feed xml:base='https://a.example.org/x/'><entry xml:base='y/'><link xml:base='z/'"
            + " href='p'/><title>T</title></entry></feed> | https://a.example.org/x/y/z/p",
        "<rss xml:base='https://b.example.org/d/'><channel><item><link>p.html</link><title>T</title>"
            + "</item></channel></rss> | https://b.example.org/d/p.html",
        "<feed xml:base='https://a.example.org/log'><entry><link href='#v2'/><title>T</title></entry>"
            + "</feed> | https://a.example.org/log#v2",
        "<feed xml:base='https://bücher.example/a b/'><entry><link href='p'/><title>T</title></entry>"
            + "</feed> | https://xn--bcher-kva.example/a%20b/p",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item"
            + " rdf:about='https://b.example.org/p'><title>T</title></item></rdf:RDF>"
            + " | https://b.example.org/p",
        "{\"items\": [{\"title\": \"T\", \"attachments\": [{\"url\": \"https://m.example.org/e.mp3\"}]}]}"
            + " | https://m.example.org/e.mp3",
        "<feed xml:base='https://a.example.org/'><entry><link href='https://c.example.org/p'/>"
            + "<title>T</title></entry></feed> | https://c.example.org/p",
      })
  void link_resolvesAgainstTheBaseAroundIt(String feed, String url) throws FetchException {
    assertThat(only(feed).url()).isEqualTo(url);
  }

  @Test
  void linksOfTheText_resolveAgainstItsBase() throws FetchException {
    Item item =
        only(
            "<feed xml:base='https://b.example.org/'><entry><title>T</title><link href='p'/>"
                + "<content type='html' xml:base='/docs/'>&lt;a href='paper'>x&lt;/a></content>"
                + "</entry></feed>");
    assertThat(item.links())
        .extracting(link -> link.url())
        .containsExactly("https://b.example.org/docs/paper");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<guid isPermaLink='false'>ep-12</guid><enclosure url='https://m.example.org/e.mp3'/>"
            + " | https://m.example.org/e.mp3",
        "<link>N/A</link><guid>https://example.org/real</guid> | https://example.org/real",
        "<link>#</link><guid isPermaLink='false'>https://example.org/?p=1</guid>"
            + " | https://example.org/?p=1",
        "<link/><link rel='enclosure' href='https://m.example.org/v.mp4'/>"
            + " | https://m.example.org/v.mp4",
        "<link>none</link><media:content url='https://m.example.org/v.mp4'/>"
            + " | https://m.example.org/v.mp4",
        "<link rel='self' href='https://example.org/p'/> | https://example.org/p",
        "<link rel='http://www.iana.org/assignments/relation/alternate' href='https://example.org/p'/>"
            + " | https://example.org/p",
        "<link rel='alternate' type='application/json' href='/p.json'/>"
            + "<link rel=' alternate ' type='text/html' href='/p'/> | https://example.org/p",
        "<link rel='alternate' type='application/json' href='https://example.org/p.json'/>"
            + "<link rel='alternate' href='https://example.org/p'/> | https://example.org/p",
        "<link>https://example.org/p?a=1&#X26;b=2</link> | https://example.org/p?a=1&b=2",
        "<guid>/p</guid> | https://example.org/p",
        "<link>www.example.com/p</link> | https://www.example.com/p",
        "<link>https://bücher.example/p</link> | https://xn--bcher-kva.example/p",
        "<link>posts/1.html</link> | https://example.org/blog/posts/1.html",
        "<link>/posts/1</link><guid isPermaLink='false'>https://example.org/?p=1</guid>"
            + " | https://example.org/posts/1",
        "<link>//cdn.example.org/p</link> | https://cdn.example.org/p",
        "<link>https://example.org/p?a=1&amp;#038;b=2</link> | https://example.org/p?a=1&b=2",
        "<link>https://example.org/p?a=1&amp;amp;b=2</link> | https://example.org/p?a=1&b=2",
        "<link>https://example.org/p?a=1&amp;amp;amp;b=2</link> | https://example.org/p?a=1&b=2",
        "<link>https://example.org/p?a=1&amp;copy=2</link> | https://example.org/p?a=1&copy=2",
      })
  void entry_getsItsBestAddress(String fields, String url) throws FetchException {
    assertThat(
            only("<rss><channel><item><title>T</title>" + fields + "</item></channel></rss>").url())
        .isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>T</title><link>https://example.org/%d</link>"
            + "<guid isPermaLink='false'>0</guid></item>",
        "<item><title>T</title><link>https://example.org/%d</link>"
            + "<guid>https://example.org/</guid></item>",
        "<item><title>T</title><link>https://example.org/%d</link>"
            + "<guid isPermaLink='false'></guid></item>",
        "<entry><id>tag:example.org,2026:post</id><title>T</title>"
            + "<link href='https://example.org/%d'/></entry>",
      })
  void entriesOfOneId_areSeveralItems(String entry) throws FetchException {
    String all = entry.formatted(1) + entry.formatted(2) + entry.formatted(3);
    String feed =
        entry.startsWith("<item>")
            ? "<rss><channel>" + all + "</channel></rss>"
            : "<feed xmlns='http://www.w3.org/2005/Atom'>" + all + "</feed>";
    List<Item> items = parser.parse(answer(feed)).items();
    assertThat(items)
        .extracting(Item::url)
        .containsExactlyInAnyOrder(
            "https://example.org/1", "https://example.org/2", "https://example.org/3");
    assertThat(items).extracting(Item::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><heading>T</heading></entry></feed>",
        "<rss><channel><item><name>T</name></item><item><name>U</name></item></channel></rss>",
        "{\"items\":[{\"address\":\"https://example.org/1\",\"headline\":\"T\"}]}",
      })
  void entriesNoneOfWhichCanBeRead_areAChangedFormat(String feed) throws FetchException {
    assertThat(parser.parse(answer(feed)).changed().map(FetchException::problem))
        .contains(Problem.CHANGED);
  }

  @Test
  void idSharedByEntries_isIgnored() throws FetchException {
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (String id : List.of("N/A", "N/A", "N/A", "7")) {
      feed.append("<item><title>T</title><link>https://example.org/")
          .append(feed.length())
          .append("</link><guid isPermaLink='false'>")
          .append(id)
          .append("</guid></item>");
    }
    List<Item> items = parser.parse(answer(feed + "</channel></rss>")).items();
    assertThat(items).extracting(Item::id).doesNotHaveDuplicates().hasSize(4);
    assertThat(items.getLast().id()).isEqualTo("example.org#7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R&#X26;D | R&D",
        "7&#X20;B &#X2014; new | 7 B — new",
        "&#X4e00;&#X4E8C; | 一二",
        "won&#X2019;t, &#X1F680; | won’t, 🚀",
        "5&#X96;10 | 5–10",
        "&#128;5 million | €5 million",
        "&#147;We ship&#148; | “We ship”",
        "models&#151;open ones&#133; | models—open ones…",
        "Foo&#153; 2 | Foo™ 2",
        "5&#150;10 times | 5–10 times",
        "won&#x92;t & can&#146;t | won’t & can’t",
        "A&T &nosuch; &#11;&euro;5 | A&T &nosuch; €5",
      })
  void reference_isReadAsIntended(String title, String read) throws FetchException {
    assertThat(only(RSS.replace("A model is out", title)).title()).isEqualTo(read);
  }

  @Test
  void unclosedEntry_keepsTheOthers() throws FetchException {
    String open = "<item><title>One</title><link>https://example.org/1</link><br>";
    var entries =
        parser.parse(
            answer(
                "<rss><channel>"
                    + open
                    + ITEM
                    + "</wrong>"
                    + ITEM.replace("/p", "/q")
                    + "</channel></rss>"));
    assertThat(entries.items())
        .extracting(Item::url)
        .containsExactly("https://example.org/1", "https://example.org/p", "https://example.org/q");
    assertThat(entries.problem()).isEmpty();
  }

  @Test
  void declaredEntity_isNotExpanded() throws FetchException {
    Item item =
        only(
            "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + RSS.replace("A model is out", "&a;&b; out"));
    assertThat(item.title()).isEqualTo("&a;&b; out");
  }

  @Test
  void prefixedXhtml_keepsParagraphsAndLinks() throws FetchException {
    Item item =
        only(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:xh='http://www.w3.org/1999/xhtml'>"
                + "<entry><title>T</title><link href='https://example.org/p'/><content type='xhtml'>"
                + "<xh:div><xh:p>One</xh:p><xh:p>Two <xh:a href='/two'>two</xh:a></xh:p></xh:div>"
                + "</content></entry></feed>");
    assertThat(item.text()).isEqualTo("One\n\nTwo two");
    assertThat(item.links())
        .extracting(link -> link.url())
        .containsExactly("https://example.org/two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<media:group><media:title>M</media:title><media:description>words</media:description>"
            + "</media:group> | words",
        "<content type='xhtml'><div>one<br/>two</div></content> | one#two",
        "<content type='image/png'>iVBORw0KGgo=</content><summary>words</summary> | words",
        "<content type='text/plain' mode='base64'>aGVsbG8=</content> | ''",
        "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>One</h:p><h:p>Two"
            + "</h:p></h:div></content> | One##Two",
        "<content type='xhtml'><html:div xmlns:html='http://www.w3.org/1999/xhtml'>one<html:br/>two"
            + "</html:div></content> | one#two",
        "<content type='text'>- one&#10;- two&#10;- three</content> | - one#- two#- three",
        "<summary>one&#10;two</summary> | one#two",
        "<content>first&#10;&#10;second</content> | first##second",
        "<content type='text/plain'>a &lt; b&#10;c</content> | a < b#c",
        "<summary>&lt;p>One&lt;/p>&lt;p>Two&lt;/p></summary> | One##Two",
        "<content>&lt;ul>&lt;li>One&lt;/li>&lt;li>Two&lt;/li>&lt;/ul></content> | One##Two",
        "<summary>A &lt;b>bold&lt;/b> move &amp;amp; more</summary> | A bold move & more",
      })
  void text_isTheWordsOfTheEntry(String fields, String text) throws FetchException {
    String entry = "<entry><title>T</title><link href='/p'/>" + fields + "</entry>";
    assertThat(only("<feed xmlns='http://www.w3.org/2005/Atom'>" + entry + "</feed>").text())
        .isEqualTo(text.replace('#', '\n'));
  }

  /** Documents that are equivalent in XML have the same entries. */
  @Test
  void equivalentDocument_hasTheSameEntries() throws FetchException {
    List<Item> expected = parser.parse(answer(written(new Random(0), 0))).items();
    assertThat(expected).hasSize(3);
    for (int seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      String feed = written(random, 5);
      String encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
      String body = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + feed;
      assertThat(parser.parse(answer(body.getBytes(Charset.forName(encoding)))).items())
          .as("seed %s, %s: %s", seed, encoding, feed)
          .isEqualTo(expected);
    }
  }

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1251", "ISO-8859-5");

  private static String written(Random random, int often) {
    String prefix = List.of("", "a:", "atom:", "ns0:").get(often == 0 ? 0 : random.nextInt(4));
    String declared =
        " xmlns"
            + (prefix.isEmpty() ? "" : ":" + prefix.replace(":", ""))
            + "='http://www.w3.org/2005/Atom'";
    List<String> parts = new ArrayList<>();
    parts.add("<%sfeed" + declared + ">");
    parts.add("<%stitle>Лента</%stitle>");
    for (int i = 0; i < 3; i++) {
      parts.add("<%sentry>");
      List<String> fields =
          new ArrayList<>(
              List.of(
                  "<%sid>urn:" + i + "</%sid>",
                  "<%stitle>Модель &amp; данные " + i + "</%stitle>",
                  "<%slink rel='alternate' href='https://example.org/" + i + "'/>",
                  "<%sauthor><%sname>Анна</%sname></%sauthor>",
                  "<%supdated>2026-04-30T10:0" + i + ":00Z</%supdated>",
                  "<%scontent type='html'>&lt;p>Одна.&lt;/p>&lt;p>Две.&lt;/p></%scontent>"));
      if (often > 0) {
        java.util.Collections.shuffle(fields, random);
      }
      parts.addAll(fields);
      parts.add("</%sentry>");
    }
    parts.add("</%sfeed>");
    List<String> noise =
        List.of(
            "<!-- <item> & <entry> -->",
            "<?php echo '<feed>'; ?>",
            "\n\t ",
            "<x:extra xmlns:x='urn:x'><x:title>no</x:title></x:extra>",
            "<!---->");
    StringBuilder feed = new StringBuilder();
    for (String part : parts) {
      while (often > 0 && random.nextInt(often) == 0) {
        String added = noise.get(random.nextInt(noise.size()));
        feed.append(feed.isEmpty() && added.contains("extra") ? "" : added);
      }
      feed.append(part.replace("%s", prefix));
    }
    return feed.toString();
  }

  private Item only(String feed) throws FetchException {
    List<Item> items = parser.parse(answer(feed)).items();
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private static WebResponse answer(String body) {
    return answer(body.getBytes(StandardCharsets.UTF_8));
  }

  private static WebResponse answer(byte[] body) {
    return new WebResponse(URI.create("https://example.org/blog/feed"), 200, Map.of(), body, false);
  }

  /** The parser reads or refuses any input. */
  @Test
  void randomPieces_areReadOrRefused() {
    String[] pieces = {
      "<rss><channel>",
      "</channel></rss>",
      "<item>",
      "</item>",
      "<entry xml:base='//'>",
      "</entry>",
      "<title>A & B",
      "</title>",
      "<link>https://example.org/1</link>",
      "<link href='p'/>",
      "<link>",
      "<feed xmlns='http://www.w3.org/2005/Atom'>",
      "</feed>",
      "<a:item xmlns:a='urn:a'>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?php",
      "?>",
      "<!DOCTYPE rss [",
      "]>",
      "&#",
      "&#X26;",
      "&nosuch;",
      "<",
      ">",
      "<pubDate>24:00 30 avr. 26 +99:99</pubDate>",
      "<pubDate>9999999999999</pubDate>",
      "\u0000",
      "\ud800",
      "\u202f",
      "<br>",
      "<content type='xhtml'><div xmlns:x='y'><x:p>",
      "{\"items\":[{"
    };
    Fuzz.of(
        pieces,
        input -> {
          Hostile.parse(parser::parse, answer("<rss>" + input));
          Hostile.parse(parser::parse, answer(input));
          FeedDates.parse(input.substring(0, Math.min(90, input.length())));
        });
  }
}
