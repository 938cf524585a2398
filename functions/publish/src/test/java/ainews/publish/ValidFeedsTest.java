package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Feeds, lists and linked data are checked against their standards and read back. */
class ValidFeedsTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final List<String> FEEDS =
      List.of("zh/feed", "zh/stories", "en/feed", "en/stories");

  private static final Map<String, String> FILES = SeveralDays.AMENDED;

  /** RFC 4287: the elements that a feed and its entries must have, and how often. */
  @ParameterizedTest
  @ValueSource(strings = {"zh/feed", "zh/stories", "en/feed", "en/stories"})
  void atom_followsTheStandard(String name) throws Exception {
    Element feed = xml(FILES.get(name + ".xml")).getDocumentElement();
    assertThat(feed.getNamespaceURI() + " " + feed.getLocalName()).isEqualTo(ATOM + " feed");
    assertThat(feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
        .isEqualTo(name.startsWith("zh") ? "zh-Hans" : "en");
    requireIdentity(feed);
    assertThat(text(one(one(feed, "author"), "name"))).isNotBlank();
    assertThat(link(feed, "self")).isEqualTo(MemorySite.ADDRESS + "/" + name + ".xml");
    requirePage(link(feed, "alternate"));

    List<Element> entries = children(feed, "entry");
    assertThat(entries).hasSize(name.endsWith("feed") ? 4 : 27);
    for (Element entry : entries) {
      requireIdentity(entry);
      requirePage(link(entry, "alternate"));
      assertThat(time(one(entry, "published"))).isBeforeOrEqualTo(time(one(entry, "updated")));
      Element content = one(entry, "content");
      assertThat(content.getAttribute("type")).isEqualTo("html");
      requireOwnText(text(content));
    }
    assertThat(entries.stream().map(entry -> text(one(entry, "id")))).doesNotHaveDuplicates();
    assertThat(time(one(feed, "updated")))
        .isEqualTo(
            entries.stream().map(e -> time(one(e, "updated"))).max(Instant::compareTo).get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh/feed", "zh/stories", "en/feed", "en/stories"})
  void atom_readByAFeedReader_equalsTheJsonFeed(String name) throws Exception {
    SyndFeed feed = new SyndFeedInput().build(new StringReader(FILES.get(name + ".xml")));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    List<String> json = new ArrayList<>();
    for (JsonNode item : Json.read(FILES.get(name + ".json"), JsonNode.class).path("items")) {
      json.add(
          String.join(
              "|",
              item.path("id").asText(),
              item.path("title").asText(),
              item.path("url").asText(),
              item.path("content_html").asText(),
              item.path("date_published").asText()));
    }
    List<String> atom = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      atom.add(
          String.join(
              "|",
              entry.getUri(),
              entry.getTitle(),
              entry.getLink(),
              entry.getContents().getFirst().getValue(),
              entry.getPublishedDate().toInstant().toString()));
    }
    assertThat(atom).isEqualTo(json).isNotEmpty();
  }

  /** JSON Feed 1.1: required fields, and the form of optional ones. */
  @ParameterizedTest
  @ValueSource(strings = {"zh/feed", "zh/stories", "en/feed", "en/stories"})
  void jsonFeed_followsTheStandard(String name) {
    JsonNode feed = Json.read(FILES.get(name + ".json"), JsonNode.class);
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").asText()).isNotBlank();
    assertThat(feed.path("feed_url").asText()).isEqualTo(MemorySite.ADDRESS + "/" + name + ".json");
    requirePage(feed.path("home_page_url").asText());
    List<String> ids = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      assertThat(item.path("id").isTextual()).isTrue();
      ids.add(item.path("id").asText());
      requirePage(item.path("url").asText());
      requireOwnText(item.path("content_html").asText());
      assertThat(Instant.parse(item.path("date_published").asText()))
          .isBeforeOrEqualTo(Instant.parse(item.path("date_modified").asText()));
    }
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void daysMadeAgain_changeNothing() {
    assertThat(SeveralDays.MADE_AGAIN).isEqualTo(SeveralDays.PUBLISHED);
  }

  /** The first three stories of the first day are amended. */
  @ParameterizedTest
  @ValueSource(strings = {"zh/feed", "zh/stories", "en/feed", "en/stories"})
  void amendments_updateTheirEntriesAndChangeNoIds(String name) throws Exception {
    Map<String, JsonNode> before = items(SeveralDays.PUBLISHED, name);
    Map<String, JsonNode> after = items(FILES, name);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    List<String> changed =
        after.keySet().stream().filter(id -> !after.get(id).equals(before.get(id))).toList();
    assertThat(changed)
        .hasSize(name.endsWith("feed") ? 1 : 3)
        .allMatch(id -> id.contains(":" + SeveralDays.FIRST));
    for (String id : after.keySet()) {
      assertThat(after.get(id).path("date_published"))
          .isEqualTo(before.get(id).path("date_published"));
      assertThat(after.get(id).path("date_modified").equals(before.get(id).path("date_modified")))
          .isEqualTo(!changed.contains(id));
    }
    assertThat(updated(FILES, name)).isAfter(updated(SeveralDays.PUBLISHED, name));
  }

  @Test
  void opml_listsEveryFeed() throws Exception {
    Document opml = xml(FILES.get("feeds.opml"));
    assertThat(opml.getDocumentElement().getTagName()).isEqualTo("opml");
    assertThat(opml.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
    assertThat(opml.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
    List<String> addresses = new ArrayList<>();
    for (Element outline : elements(opml.getElementsByTagName("outline"))) {
      assertThat(outline.getAttribute("type")).isEqualTo("rss");
      assertThat(outline.getAttribute("text")).isNotBlank();
      requirePage(outline.getAttribute("htmlUrl"));
      addresses.add(outline.getAttribute("xmlUrl"));
    }
    assertThat(addresses)
        .containsExactlyInAnyOrderElementsOf(
            FEEDS.stream().map(name -> MemorySite.ADDRESS + "/" + name + ".xml").toList());
  }

  @Test
  void sitemap_namesEveryDayInEveryLanguageAndWhenItChanged() throws Exception {
    assertThat(FILES.get("robots.txt").lines())
        .containsExactly(
            "User-agent: *", "Allow: /", "Sitemap: " + MemorySite.ADDRESS + "/sitemap.xml");
    Map<String, String> changed = new TreeMap<>();
    for (Element list : elements(xml(FILES.get("sitemap.xml")), SITEMAP, "sitemap")) {
      for (Element url : elements(xml(FILES.get(key(loc(list)))), SITEMAP, "url")) {
        List<String> alternates =
            elements(url.getElementsByTagNameNS(XHTML, "link")).stream()
                .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href"))
                .toList();
        String day = loc(url).replaceFirst(".*/(zh|en)/", "");
        assertThat(alternates)
            .containsExactly(
                "zh-Hans " + MemorySite.ADDRESS + "/zh/" + day,
                "en " + MemorySite.ADDRESS + "/en/" + day);
        assertThat(alternates).anyMatch(alternate -> alternate.endsWith(" " + loc(url)));
        requirePage(loc(url));
        changed.put(key(loc(url)), Instant.parse(text(one(url, "lastmod"))).toString());
      }
    }
    assertThat(changed)
        .hasSize(8)
        .containsEntry("en/" + SeveralDays.FIRST + "/", "2026-03-09T00:00:00Z")
        .containsEntry("zh/" + SeveralDays.LAST + "/", SeveralDays.LAST.plusDays(1) + "T00:00:00Z");
  }

  /** What schema.org and search engines require of a news article. */
  @Test
  void linkedData_isAnArticleOfEachDay() {
    for (String language : List.of("zh", "en")) {
      for (LocalDate day : List.of(SeveralDays.FIRST, SeveralDays.LAST)) {
        org.jsoup.nodes.Document page = page(language + "/" + day + "/index.html");
        JsonNode data =
            Json.read(page.select("script[type=application/ld+json]").html(), JsonNode.class);
        assertThat(data.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(data.path("@type").asText()).isEqualTo("NewsArticle");
        assertThat(data.path("headline").asText()).hasSizeBetween(1, 110);
        assertThat(data.path("description").asText()).isNotBlank();
        assertThat(data.path("inLanguage").asText()).isEqualTo(page.select("html").attr("lang"));
        assertThat(data.path("url").asText())
            .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(data.path("datePublished").asText()).isEqualTo(day.plusDays(1) + "T00:00:00Z");
        assertThat(data.path("dateModified").asText())
            .isEqualTo(
                day.equals(SeveralDays.FIRST)
                    ? "2026-03-09T00:00:00Z"
                    : data.path("datePublished").asText());
        assertThat(FILES).containsKey(key(data.path("image").asText()));
        for (String who : List.of("author", "publisher")) {
          assertThat(data.path(who).path("@type").asText()).isEqualTo("Organization");
          assertThat(data.path(who).path("name").asText()).isNotBlank();
          requirePage(data.path(who).path("url").asText());
        }
      }
    }
  }

  private static Instant updated(Map<String, String> files, String name) throws Exception {
    return time(one(xml(files.get(name + ".xml")).getDocumentElement(), "updated"));
  }

  private static Map<String, JsonNode> items(Map<String, String> files, String name) {
    Map<String, JsonNode> items = new TreeMap<>();
    for (JsonNode item : Json.read(files.get(name + ".json"), JsonNode.class).path("items")) {
      items.put(item.path("id").asText(), item);
    }
    return items;
  }

  /** An element has a URI as its id, a title and a time. */
  private static void requireIdentity(Element element) {
    assertThat(URI.create(text(one(element, "id"))).isAbsolute()).isTrue();
    assertThat(text(one(element, "title"))).isNotBlank();
    assertThat(time(one(element, "updated"))).isAfter(Instant.EPOCH);
  }

  /** An address leads to a published page and to an anchor that exists. */
  private static void requirePage(String address) {
    String[] parts = address.split("#", 2);
    String page = key(parts[0]) + "index.html";
    assertThat(FILES).containsKey(page);
    if (parts.length == 2) {
      assertThat(page(page).getElementById(parts[1])).as(address).isNotNull();
    }
  }

  /** HTML is safe to show: no scripts and no relative addresses. */
  private static void requireOwnText(String html) {
    org.jsoup.nodes.Document parsed = Jsoup.parseBodyFragment(html);
    assertThat(parsed.body().getAllElements().stream().map(org.jsoup.nodes.Element::tagName))
        .isSubsetOf("body", "p", "h2", "h3", "a", "time");
    assertThat(parsed.select("a").eachAttr("href"))
        .allMatch(address -> address.startsWith("https://"));
  }

  private static org.jsoup.nodes.Document page(String key) {
    return Jsoup.parse(FILES.get(key), MemorySite.ADDRESS + "/" + key);
  }

  private static String key(String address) {
    assertThat(address).startsWith(MemorySite.ADDRESS + "/");
    return address.substring(MemorySite.ADDRESS.length() + 1);
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static Element one(Element parent, String name) {
    List<Element> children = children(parent, name);
    assertThat(children).as(name).hasSize(1);
    return children.getFirst();
  }

  private static List<Element> children(Element parent, String name) {
    return elements(parent.getChildNodes()).stream()
        .filter(child -> child.getLocalName().equals(name))
        .filter(child -> child.getNamespaceURI().equals(parent.getNamespaceURI()))
        .toList();
  }

  private static List<Element> elements(Document document, String namespace, String name) {
    return elements(document.getElementsByTagNameNS(namespace, name));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static String link(Element parent, String relation) {
    List<Element> links =
        children(parent, "link").stream()
            .filter(link -> link.getAttribute("rel").equals(relation))
            .toList();
    assertThat(links).as(relation).hasSize(1);
    return links.getFirst().getAttribute("href");
  }

  private static String loc(Element element) {
    return text(one(element, "loc"));
  }

  private static String text(Element element) {
    return element.getTextContent();
  }

  private static Instant time(Element element) {
    return Instant.parse(text(element));
  }
}
