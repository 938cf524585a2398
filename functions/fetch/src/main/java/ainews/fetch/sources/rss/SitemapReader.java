package ainews.fetch.sources.rss;

import ainews.fetch.Entries;
import ainews.fetch.Faults;
import ainews.fetch.FetchContext;
import ainews.fetch.feed.SitemapParser;
import ainews.fetch.page.Articles;
import ainews.fetch.page.Articles.Article;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.text.Urls;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the new pages of a site by its sitemap. {@code lastmod} changes with every edit, so it only
 * says which pages may be new. The page's own date decides, or else its first appearance in the
 * sitemap.
 */
final class SitemapReader {
  private static final int MOST_PAGES = 30;
  private static final int MOST_SITEMAPS = 10;

  private final FetchContext context;
  private final Articles articles;
  private Optional<FetchException> fault = Optional.empty();

  SitemapReader(FetchContext context) {
    this.context = context;
    this.articles = new Articles(context.http());
  }

  /** Lists all pages, including those of the sitemaps in an index. */
  Entries list(String url) throws FetchException, InterruptedException {
    Entries entries = read(url);
    List<Item> below =
        entries.items().stream()
            .filter(item -> item.channel().equals(SitemapParser.INDEX))
            .filter(item -> Urls.host(item.url()).equals(Urls.host(url)))
            .filter(item -> mayBeNew(item.time()))
            .sorted(newestFirst())
            .limit(MOST_SITEMAPS)
            .toList();
    if (below.isEmpty()) {
      return entries;
    }
    List<Item> items = new ArrayList<>();
    int read = 0;
    for (Item sitemap : below) {
      Entries inner = read(sitemap.url());
      items.addAll(inner.items());
      read += inner.read();
    }
    return new Entries(items, read, entries.problem(), Optional.empty());
  }

  /** Reads the new pages among these. Pages that cannot be read are left out. */
  List<Item> news(List<Item> pages) throws InterruptedException {
    fault = Optional.empty();
    List<Item> candidates =
        pages.stream()
            .filter(page -> !context.feeds().isOld(page))
            .filter(
                page ->
                    page.time()
                        .map(modified -> mayBeNew(Optional.of(modified)))
                        .orElseGet(() -> context.feeds().isNew(page)))
            .sorted(newestFirst())
            .limit(MOST_PAGES)
            .toList();
    List<Item> news = new ArrayList<>();
    for (Item page : candidates) {
      try {
        news(page, articles.read(page.url())).ifPresent(news::add);
      } catch (FetchException e) {
        // The page is not confirmed, but its site was reached, so nothing is reported.
      } catch (RuntimeException | Error e) {
        fault = Optional.of(Faults.failure(e));
      }
    }
    return news;
  }

  /** The last program error while {@link #news} read pages; empty if there was none. */
  Optional<FetchException> fault() {
    return fault;
  }

  private Entries read(String url) throws FetchException, InterruptedException {
    return context.feeds().read(context.http(), WebRequest.get(url), SitemapParser::parse);
  }

  private Optional<Item> news(Item page, Article article) {
    Optional<Instant> time = article.published().or(page::time);
    boolean isNews =
        article
            .published()
            .map(published -> context.window().admits(RssDescriptor.ID, published))
            .orElseGet(() -> context.feeds().isNew(page));
    if (!isNews) {
      return Optional.empty();
    }
    // A date without a time is only a day; lastmod may add the time.
    Predicate<Instant> isThatDay =
        modified -> time.filter(day -> day(day) == day(modified)).isPresent();
    String text =
        article.page().text().isEmpty() ? article.page().description() : article.page().text();
    return Optional.of(
        page.toBuilder()
            .title(article.page().title())
            .text(text)
            .time(page.time().filter(isThatDay).or(() -> time).orElse(null))
            .links(List.of(new Link(page.url(), Optional.of(article.page()))))
            .build());
  }

  private boolean mayBeNew(Optional<Instant> modified) {
    Instant start = context.window().startFor(RssDescriptor.ID);
    return modified.filter(time -> time.isBefore(start)).isEmpty();
  }

  private static long day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  private static Comparator<Item> newestFirst() {
    return Comparator.comparing(
        (Item item) -> item.time().orElse(Instant.MAX), Comparator.reverseOrder());
  }
}
