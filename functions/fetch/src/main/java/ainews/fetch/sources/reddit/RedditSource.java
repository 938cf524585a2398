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
import ainews.shared.sources.RedditSettings;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** The newest posts of the configured subreddits. */
public final class RedditSource implements Source {
  /** Reddit lists a thousand posts of a subreddit, a hundred a page. */
  private static final int MAX_PAGES = 10;

  /** What a subreddit gave, page by page, and what ended it early. */
  private record Heard(List<Entries> pages, Optional<FetchException> failure) {}

  @Override
  public SourceId id() {
    return SourceId.REDDIT;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    RedditPages reddit = reddit(context);
    Instant start = context.window().startFor(SourceId.REDDIT);
    RedditSettings settings = context.settings().sources().get(RedditSettings.class);
    List<Callable<Heard>> subreddits = new ArrayList<>();
    for (String subreddit : reddit.groups(settings.subreddits())) {
      subreddits.add(() -> hear(reddit, subreddit, start));
    }
    List<Heard> silent = new ArrayList<>();
    Parallel.inOrder(
        subreddits,
        heard -> {
          heard.pages().forEach(page -> listing.add(liked(page, settings.score())));
          heard.failure().ifPresent(listing::missing);
          if (heard.pages().isEmpty()) {
            silent.add(heard);
          }
        });
    if (silent.size() == subreddits.size()) {
      throw silent.getFirst().failure().orElseThrow();
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

  private static Heard hear(RedditPages reddit, String subreddit, Instant start)
      throws InterruptedException {
    List<Entries> pages = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Optional<String> after = Optional.empty();
    try {
      do {
        Entries page = reddit.page(subreddit, after);
        if (!pages.isEmpty() && !bringsNews(page, known)) {
          break;
        }
        page.items().forEach(item -> known.add(item.id()));
        pages.add(page);
        after = reaches(page, start) ? Optional.empty() : page.next();
      } while (after.isPresent() && pages.size() < MAX_PAGES);
      return new Heard(pages, Optional.empty());
    } catch (FetchException e) {
      return new Heard(pages, Optional.of(named(subreddit, e)));
    }
  }

  /** Whether the page goes back to the start; the newest stand first. */
  private static boolean reaches(Entries page, Instant start) {
    return !page.items().isEmpty()
        && page.items().getLast().time().filter(start::isAfter).isPresent();
  }

  private static boolean bringsNews(Entries page, Set<String> known) {
    return page.items().stream().anyMatch(item -> !known.contains(item.id()));
  }

  /** Without those below the floor; a score that is not known is not low. */
  private static Entries liked(Entries page, int floor) {
    List<Item> liked =
        page.items().stream()
            .filter(item -> item.engagement().get(Metric.UPVOTES).orElse(floor) >= floor)
            .toList();
    return new Entries(liked, page.read(), page.problem(), page.next());
  }

  private static FetchException named(String subreddit, FetchException e) {
    return new FetchException(
        e.problem(),
        (subreddit.contains("+") ? "joint feed" : "r/" + subreddit) + ": " + e.getMessage(),
        e);
  }
}
