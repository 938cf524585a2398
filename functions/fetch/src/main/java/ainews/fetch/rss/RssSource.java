package ainews.fetch.rss;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Parallel;
import ainews.fetch.Source;
import ainews.fetch.feed.FeedParser;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Settings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Reads the feeds of the settings in parallel. If one fails, only its entries are missing. */
public final class RssSource implements Source {
  @Override
  public SourceId id() {
    return SourceId.RSS;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    List<Callable<Outcome>> readings =
        context.settings().sources().rss().feeds().stream()
            .map(feed -> (Callable<Outcome>) () -> ask(context, feed))
            .toList();
    List<FetchException> failures = new ArrayList<>();
    Parallel.inOrder(
        readings,
        outcome -> {
          outcome.entries().ifPresent(listing::add);
          outcome.failure().ifPresent(listing::missing);
          outcome.failure().ifPresent(failures::add);
        });
    if (!failures.isEmpty() && failures.size() == readings.size()) {
      throw failures.getFirst();
    }
  }

  private static Outcome ask(FetchContext context, Settings.Feed feed) throws InterruptedException {
    FeedParser parser = new FeedParser(feed.name());
    WebRequest request = WebRequest.get(feed.url().toASCIIString());
    try {
      Entries entries = context.feeds().read(context.http(), request, parser::parse);
      return new Outcome(Optional.of(entries), Optional.empty());
    } catch (FetchException e) {
      FetchException named =
          new FetchException(e.problem(), feed.name() + ": " + e.getMessage(), e);
      return new Outcome(Optional.empty(), Optional.of(named));
    }
  }

  /** The entries of one feed, or why it could not be read. */
  private record Outcome(Optional<Entries> entries, Optional<FetchException> failure) {}
}
