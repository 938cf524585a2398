package ainews.fetch.sources.producthunt;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.sources.ProductHuntDescriptor;
import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Parses the public Atom feed, which lists the products of the current day without votes. A product
 * may be created months before its day, so the feed's first day counts.
 */
public final class ProductHuntFeed {
  private static final String SITE = "https://www.producthunt.com";
  private static final Pattern ID = Pattern.compile("tag:[^/]{1,100}:Post/(\\d{1,12})");
  private static final int MAX_ENTRIES = 200;

  private ProductHuntFeed() {}

  /**
   * @throws FetchException if the answer is an HTML page or not an Atom feed
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    Element feed = document(answer).firstElementChild();
    if (feed == null || !feed.normalName().equals("feed")) {
      throw new FetchException(Problem.MALFORMED, "not an Atom feed");
    }
    Instant day = JsonFields.time(child(feed, "updated"));
    List<Element> entries =
        feed.children().stream()
            .filter(child -> child.normalName().equals("entry"))
            .limit(MAX_ENTRIES)
            .toList();
    List<Item> items = new ArrayList<>();
    entries.forEach(entry -> item(entry, day).ifPresent(items::add));
    Optional<Problem> cut = answer.cut() ? Optional.of(Problem.MALFORMED) : Optional.empty();
    return new Entries(items, entries.size(), cut, Optional.empty());
  }

  private static Document document(WebResponse answer) throws FetchException {
    try (var body = new ByteArrayInputStream(answer.body())) {
      return Jsoup.parse(body, "UTF-8", SITE, Parser.xmlParser());
    } catch (IOException | IllegalArgumentException e) {
      throw new FetchException(Problem.MALFORMED, "not an Atom feed", e);
    }
  }

  private static Optional<Item> item(Element entry, Instant day) {
    Matcher id = ID.matcher(child(entry, "id"));
    String name = Texts.line(child(entry, "title"));
    Optional<String> url =
        entry.children().stream()
            .filter(child -> child.normalName().equals("link"))
            .findFirst()
            .flatMap(link -> Urls.resolve(SITE, link.attr("href")));
    if (!id.matches() || name.isBlank() || url.isEmpty()) {
      return Optional.empty();
    }
    String tagline = tagline(child(entry, "content"));
    return Items.valid(
        Item.of(ProductHuntDescriptor.ID, id.group(1), url.get())
            .title(tagline.isEmpty() ? name : name + ": " + tagline)
            .time(time(entry, day)));
  }

  private static Instant time(Element entry, Instant day) {
    Instant created = JsonFields.time(child(entry, "published"));
    return created == null || day != null && day.isAfter(created) ? day : created;
  }

  /** Returns the first paragraph, without the links to the discussion and the product's site. */
  private static String tagline(String content) {
    Element first = Jsoup.parseBodyFragment(content).selectFirst("p");
    return first == null || first.selectFirst("a") != null ? "" : Texts.line(first.text());
  }

  private static String child(Element parent, String name) {
    return parent.children().stream()
        .filter(child -> child.normalName().equals(name))
        .findFirst()
        .map(Element::wholeText)
        .orElse("")
        .strip();
  }
}
