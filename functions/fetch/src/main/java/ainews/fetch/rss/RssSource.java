package ainews.fetch.rss;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.FetchException;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.fetch.http.Request;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The feeds of the settings, asked at once; one that fails costs only its own entries. */
public final class RssSource implements Source {
  @Override
  public SourceId id() {
    return SourceId.RSS;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    List<Settings.Feed> feeds = context.settings().sources().rss().feeds();
    List<Future<Entries>> answers = new ArrayList<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      feeds.forEach(feed -> answers.add(threads.submit(() -> read(context, feed))));
      collect(feeds, answers, listing);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Entries read(FetchContext context, Settings.Feed feed)
      throws FetchException, InterruptedException {
    FeedParser parser = new FeedParser(feed.name());
    Request request = Request.get(feed.url().toASCIIString());
    return context.feeds().read(context.http(), request, parser::parse);
  }

  /** Lists the answers in the settings' order, whichever came first. */
  private static void collect(
      List<Settings.Feed> feeds, List<Future<Entries>> answers, Listing listing)
      throws FetchException, InterruptedException {
    FetchException first = null;
    int failed = 0;
    for (int i = 0; i < answers.size(); i++) {
      try {
        listing.add(answers.get(i).get());
      } catch (ExecutionException e) {
        FetchException why = reason(feeds.get(i), e.getCause());
        first = first == null ? why : first;
        failed++;
        listing.missing(why);
      } catch (InterruptedException e) {
        answers.subList(i, answers.size()).stream()
            .filter(answer -> answer.state() == Future.State.SUCCESS)
            .forEach(answer -> listing.add(answer.resultNow()));
        throw e;
      }
    }
    if (first != null && failed == answers.size()) {
      throw first;
    }
  }

  private static FetchException reason(Settings.Feed feed, Throwable cause) {
    if (cause instanceof FetchException e) {
      return new FetchException(e.problem(), feed.name() + ": " + e.getMessage(), e);
    }
    if (cause instanceof InterruptedException) {
      return new FetchException(Problem.TIMED_OUT, feed.name() + ": stopped", cause);
    }
    throw new IllegalStateException("the feed " + feed.name() + " could not be read", cause);
  }
}
