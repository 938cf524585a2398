package ainews.fetch.sources.reddit;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Parallel;
import ainews.fetch.Source;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RedditSettings;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Fetches the newest posts of the configured subreddits. */
public final class RedditSource implements Source {
  /** Reddit lists up to a thousand posts of a subreddit, a hundred a page. */
  private static final int MAX_PAGES = 10;

  /** The pages read from a subreddit, and the failure that stopped the reading. */
  private record SubredditResult(List<Entries> pages, Optional<FetchException> failure) {}

  @Override
  public SourceId id() {
    return RedditDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    RedditPages reddit = reddit(context);
    Instant start = context.window().startFor(RedditDescriptor.ID);
    RedditSettings settings = context.settings().sources().get(RedditSettings.class);
    List<Callable<SubredditResult>> subreddits = new ArrayList<>();
    for (String subreddit : reddit.groups(settings.subreddits())) {
      subreddits.add(() -> read(reddit, subreddit, start));
    }
    List<SubredditResult> failed = new ArrayList<>();
    Parallel.inOrder(
        subreddits,
        result -> {
          result.pages().forEach(page -> listing.add(popular(page, settings.score())));
          result.failure().ifPresent(listing::missing);
          if (result.pages().isEmpty()) {
            failed.add(result);
          }
        });
    if (failed.size() == subreddits.size()) {
      throw failed.getFirst().failure().orElseThrow();
    }
  }

  private static RedditPages reddit(FetchContext context)
      throws FetchException, InterruptedException {
    Secrets secrets = context.secrets();
    Optional<String> id = secrets.get(Secrets.REDDIT_CLIENT_ID);
    Optional<String> secret = secrets.get(Secrets.REDDIT_CLIENT_SECRET);
    if (id.isEmpty() || secret.isEmpty()) {
      return new RedditFeed(context);
    }
    return RedditApi.signIn(context.http(), id.get(), secret.get());
  }

  private static SubredditResult read(RedditPages reddit, String subreddit, Instant start)
      throws InterruptedException {
    List<Entries> pages = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Optional<String> after = Optional.empty();
    try {
      do {
        Entries page = reddit.page(subreddit, after);
        if (!pages.isEmpty() && !hasNewPosts(page, known)) {
          break;
        }
        page.items().forEach(item -> known.add(item.id()));
        pages.add(page);
        after = reaches(page, start) ? Optional.empty() : page.next();
      } while (after.isPresent() && pages.size() < MAX_PAGES);
      return new SubredditResult(pages, Optional.empty());
    } catch (FetchException e) {
      return new SubredditResult(pages, Optional.of(named(subreddit, e)));
    }
  }

  /** Whether the page, sorted newest first, reaches back to the start. */
  private static boolean reaches(Entries page, Instant start) {
    return !page.items().isEmpty()
        && page.items().getLast().time().filter(start::isAfter).isPresent();
  }

  private static boolean hasNewPosts(Entries page, Set<String> known) {
    return page.items().stream().anyMatch(item -> !known.contains(item.id()));
  }

  /** The page without posts below the least score. Posts without a known score remain. */
  private static Entries popular(Entries page, int least) {
    List<Item> popular =
        page.items().stream()
            .filter(item -> item.engagement().get(Metric.UPVOTES).orElse(least) >= least)
            .toList();
    return new Entries(popular, page.read(), page.problem(), page.next());
  }

  private static FetchException named(String subreddit, FetchException e) {
    return new FetchException(
        e.problem(),
        (subreddit.contains("+") ? "joint feed" : "r/" + subreddit) + ": " + e.getMessage(),
        e);
  }
}
