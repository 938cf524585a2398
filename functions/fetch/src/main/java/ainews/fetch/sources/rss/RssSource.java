package ainews.fetch.sources.rss;

import ainews.fetch.Entries;
import ainews.fetch.Faults;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Parallel;
import ainews.fetch.Source;
import ainews.fetch.feed.FeedParser;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.RssSettings;
import ainews.shared.sources.RssSettings.Feed;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Reads the feeds of the settings in parallel. If one fails, only its entries are missing. */
public final class RssSource implements Source {
  @Override
  public SourceId id() {
    return RssDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    Map<URI, List<Feed>> addresses =
        context.settings().sources().get(RssSettings.class).feeds().stream()
            .collect(Collectors.groupingBy(Feed::url, LinkedHashMap::new, Collectors.toList()));
    List<Callable<List<Outcome>>> questions =
        addresses.values().stream()
            .map(feeds -> (Callable<List<Outcome>>) () -> ask(context, feeds))
            .toList();
    List<FetchException> failures = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    try {
      Parallel.inOrder(questions, outcomes::addAll);
    } finally {
      for (Feed feed : context.settings().sources().get(RssSettings.class).feeds()) {
        outcomes.stream()
            .filter(outcome -> outcome.feed().equals(feed))
            .forEach(outcome -> outcome.addTo(listing, failures));
      }
    }
    if (!outcomes.isEmpty() && failures.size() == outcomes.size()) {
      throw failures.getFirst();
    }
  }

  /** Reads one address, which several feeds may share. */
  private static List<Outcome> ask(FetchContext context, List<Feed> feeds)
      throws InterruptedException {
    SitemapReader sitemap = new SitemapReader(context);
    try {
      Entries entries =
          feeds.getFirst().isSitemap()
              ? sitemap.list(feeds.getFirst().url().toASCIIString())
              : read(context, feeds);
      List<Outcome> outcomes = new ArrayList<>();
      Map<Optional<Feed>, List<Item>> parts =
          entries.items().stream().collect(Collectors.groupingBy(item -> owner(feeds, item)));
      for (Feed feed : feeds) {
        List<Item> own = parts.getOrDefault(Optional.of(feed), List.of());
        int read = feeds.size() == 1 && feed.path().isEmpty() ? entries.read() : own.size();
        List<Item> news = news(context, sitemap, feed, own);
        Optional<FetchException> problem = problem(feed, entries, own).or(sitemap::fault);
        outcomes.add(new Outcome(feed, news, read, problem));
      }
      return outcomes;
    } catch (FetchException e) {
      return failed(feeds, e);
    } catch (RuntimeException | Error e) {
      return failed(feeds, Faults.failure(e));
    }
  }

  private static List<Outcome> failed(List<Feed> feeds, FetchException failure) {
    return feeds.stream()
        .map(feed -> new Outcome(feed, List.of(), 0, Optional.of(failure)))
        .toList();
  }

  private static Entries read(FetchContext context, List<Feed> feeds)
      throws FetchException, InterruptedException {
    ZoneId zone =
        feeds.stream().flatMap(feed -> feed.zone().stream()).findFirst().orElse(ZoneOffset.UTC);
    FeedParser parser =
        new FeedParser(
            feeds.getFirst().name(),
            zone,
            title ->
                feeds.stream()
                    .filter(feed -> isOf(feed, title))
                    .findFirst()
                    .filter(Feed::isVotes)
                    .isPresent());
    WebRequest request = WebRequest.get(feeds.getFirst().url().toASCIIString());
    return context.feeds().read(context.http(), request, parser::parse);
  }

  private static Optional<Feed> owner(List<Feed> feeds, Item item) {
    return feeds.stream().filter(feed -> isOf(feed, item)).findFirst();
  }

  private static boolean isOf(Feed feed, String title) {
    return feed.title().map(title::startsWith).orElse(true);
  }

  private static boolean isOf(Feed feed, Item item) {
    return isOf(feed, item.title())
        && feed.path()
            .map(path -> String.valueOf(URI.create(item.url()).getPath()).startsWith(path))
            .orElse(true);
  }

  private static List<Item> news(
      FetchContext context, SitemapReader sitemap, Feed feed, List<Item> own)
      throws InterruptedException {
    List<Item> named =
        own.stream().map(item -> item.toBuilder().channel(feed.name()).build()).toList();
    if (feed.isSitemap()) {
      return sitemap.news(named);
    }
    if (feed.isReleases()) {
      // An edited release gets today's date again.
      List<Item> unknown = named.stream().filter(item -> !context.feeds().isOld(item)).toList();
      return Releases.news(unknown, feed.name(), context.window().zone());
    }
    return named;
  }

  private static Optional<FetchException> problem(Feed feed, Entries entries, List<Item> own) {
    if (feed.isSitemap() && own.isEmpty() && entries.read() > 0) {
      return Optional.of(
          new FetchException(
              Problem.CHANGED,
              "none of " + entries.read() + " pages is below " + feed.path().orElse("/")));
    }
    return entries
        .problem()
        .map(problem -> new FetchException(problem, "the response was truncated"))
        .or(entries::changed);
  }

  /**
   * The entries of one feed of the settings.
   *
   * @param read the number of its entries in the answer
   * @param problem why entries are missing
   */
  private record Outcome(Feed feed, List<Item> items, int read, Optional<FetchException> problem) {
    void addTo(Listing listing, List<FetchException> failures) {
      problem
          .map(e -> new FetchException(e.problem(), feed.name() + ": " + e.getMessage(), e))
          .ifPresent(
              named -> {
                listing.missing(named);
                if (read == 0) {
                  failures.add(named);
                }
              });
      listing.add(items, read);
      listing.feed(
          new FeedReport(
              feed.name(),
              read,
              0,
              problem.map(FetchException::problem),
              problem.map(FetchException::getMessage).orElse(""),
              Optional.empty()));
    }
  }
}
