package ainews.fetch.sources.reddit;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Parses a subreddit's Atom feed. An entry's content is HTML with the post's text in {@code
 * div.md}. A preview picture, "submitted by", [link] and [comments] surround it.
 */
public final class RedditAtom {
  /** Twice the largest page size of Reddit. */
  private static final int MAX_ENTRIES = 200;

  private static final Evaluator WORDS = Selector.evaluatorOf("div.md");

  private RedditAtom() {}

  /**
   * Parses one page of the feed.
   *
   * @throws FetchException if the answer is an HTML page or not an Atom feed
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    Document document = document(answer);
    Element feed = document.firstElementChild();
    if (feed != null && feed.normalName().equals("html")) {
      throw new FetchException(
          Problem.BLOCKED, "expected an Atom feed from Reddit, got an HTML page");
    }
    if (feed == null || !feed.normalName().equals("feed")) {
      throw new FetchException(Problem.MALFORMED, "not an Atom feed");
    }
    List<Element> entries =
        new ArrayList<>(feed.getElementsByTag("entry").stream().limit(MAX_ENTRIES).toList());
    boolean cut = answer.cut() || !endsWell(answer.body());
    if (cut && !entries.isEmpty()) {
      entries.removeLast(); // may be incomplete
    }
    return entries(entries, cut);
  }

  private static Document document(WebResponse answer) throws FetchException {
    try (var body = new ByteArrayInputStream(answer.body())) {
      return Jsoup.parse(body, "UTF-8", RedditLinks.SITE, Parser.xmlParser());
    } catch (IOException | IllegalArgumentException e) {
      throw new FetchException(Problem.MALFORMED, "not an Atom feed", e);
    }
  }

  private static boolean endsWell(byte[] body) {
    int from = Math.max(0, body.length - 1000); // comments may stand behind it
    String tail = new String(body, from, body.length - from, StandardCharsets.UTF_8);
    return tail.contains("</feed>");
  }

  private static Entries entries(List<Element> entries, boolean cut) {
    List<Item> items = new ArrayList<>();
    for (Element entry : entries) {
      item(entry).ifPresent(items::add);
    }
    Optional<String> next =
        entries.isEmpty()
            ? Optional.empty()
            : Optional.of(text(entries.getLast(), "id")).filter(RedditPost::isId);
    return new Entries(
        items, entries.size(), cut ? Optional.of(Problem.MALFORMED) : Optional.empty(), next);
  }

  private static Optional<Item> item(Element entry) {
    Document content = Jsoup.parseBodyFragment(text(entry, "content"), RedditLinks.SITE);
    Element words = content.selectFirst(WORDS);
    String main = main(content, words);
    return RedditPost.item(
            text(entry, "id"),
            attribute(entry, "link", "href"),
            text(entry, "title"),
            words == null ? new Element("div") : words,
            main)
        .map(item -> item.author(author(entry)).channel(channel(entry)).time(time(entry)))
        .flatMap(Items::valid);
  }

  private static Instant time(Element entry) {
    Instant published = JsonFields.time(text(entry, "published"));
    return published == null ? JsonFields.time(text(entry, "updated")) : published;
  }

  private static String author(Element entry) {
    return child(entry, "author")
        .map(author -> text(author, "name"))
        .map(RedditPost::author)
        .orElse("");
  }

  private static String channel(Element entry) {
    String label = attribute(entry, "category", "label");
    String term = attribute(entry, "category", "term");
    return label.isEmpty() && !term.isEmpty() ? "r/" + term : label;
  }

  /** The address of the [link] outside the post's text; empty if none. */
  private static String main(Document content, Element words) {
    return content.getElementsByTag("a").stream()
        .filter(anchor -> anchor.text().equals("[link]"))
        .filter(anchor -> words == null || anchor.closest("div.md") == null)
        .map(anchor -> anchor.attr("href"))
        .findFirst()
        .orElse("");
  }

  private static String text(Element parent, String name) {
    return child(parent, name).map(Element::wholeText).orElse("").strip();
  }

  private static String attribute(Element parent, String name, String attribute) {
    return child(parent, name).map(element -> element.attr(attribute)).orElse("");
  }

  private static Optional<Element> child(Element parent, String name) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.normalName().equals(name)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }
}
