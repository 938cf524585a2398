package ainews.fetch.sources.rss;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Parallel;
import ainews.fetch.Source;
import ainews.fetch.feed.FeedParser;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.RssSettings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The feeds of the settings, asked at once; one that fails costs only its own entries. */
public final class RssSource implements Source {
  @Override
  public SourceId id() {
    return SourceId.RSS;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    List<Callable<Outcome>> questions =
        context.settings().sources().get(RssSettings.class).feeds().stream()
            .map(feed -> (Callable<Outcome>) () -> ask(context, feed))
            .toList();
    List<FetchException> failures = new ArrayList<>();
    Parallel.inOrder(
        questions,
        outcome -> {
          outcome.entries().ifPresent(listing::add);
          outcome.failure().ifPresent(listing::missing);
          outcome.failure().ifPresent(failures::add);
        });
    if (!failures.isEmpty() && failures.size() == questions.size()) {
      throw failures.getFirst();
    }
  }

  private static Outcome ask(FetchContext context, RssSettings.Feed feed)
      throws InterruptedException {
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

  /** What one feed came to: its entries, or why there are none. */
  private record Outcome(Optional<Entries> entries, Optional<FetchException> failure) {}
}
