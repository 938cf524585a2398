package ainews.fetch.feed;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.text.Urls;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Parses a sitemap into items: the pages' addresses, with {@code lastmod} as time. The items of an
 * index are its sitemaps, in the channel {@link #INDEX}.
 */
public final class SitemapParser {
  public static final String INDEX = "sitemap";

  private SitemapParser() {}

  /**
   * @throws FetchException if the answer is not a sitemap
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    String text = FeedBytes.decode(answer.body(), answer.header("content-type").orElse(""));
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    boolean isMap = document.children().stream().anyMatch(root -> isNamed(root, "urlset"));
    boolean isIndex = document.children().stream().anyMatch(root -> isNamed(root, "sitemapindex"));
    if (!isMap && !isIndex) {
      throw new FetchException(Problem.MALFORMED, "expected a sitemap, got another document");
    }
    List<Item> items = new ArrayList<>();
    int read = 0;
    for (Element entry : document.getAllElements()) {
      if (isNamed(entry, isIndex ? "sitemap" : "url")) {
        read++;
        item(entry, answer.uri(), isIndex ? INDEX : "").ifPresent(items::add);
      }
    }
    Optional<Problem> problem = answer.cut() ? Optional.of(Problem.MALFORMED) : Optional.empty();
    return new Entries(items, read, problem, Optional.empty());
  }

  private static Optional<Item> item(Element entry, URI sitemap, String channel) {
    Optional<String> url = Urls.resolve(sitemap.toString(), text(entry, "loc"));
    Optional<Instant> modified = FeedDates.parse(text(entry, "lastmod"));
    return url.flatMap(
        address ->
            Items.valid(
                Item.of(RssDescriptor.ID, address, address)
                    .title(address)
                    .channel(channel)
                    .time(modified.orElse(null))));
  }

  private static String text(Element entry, String name) {
    return entry.children().stream()
        .filter(child -> isNamed(child, name))
        .map(Element::wholeOwnText)
        .findFirst()
        .orElse("")
        .strip();
  }

  private static boolean isNamed(Element element, String local) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1).equals(local);
  }
}
