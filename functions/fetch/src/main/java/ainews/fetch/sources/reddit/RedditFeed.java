package ainews.fetch.sources.reddit;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads the joint Atom feed of all subreddits, which needs no account: first the newest posts,
 * then, if they do not reach far enough back, the best of the day. Reddit answers about one such
 * request a minute, too few for one feed per subreddit.
 */
final class RedditFeed implements RedditPages {
  private static final String TOP = "top";

  private final FetchContext context;

  RedditFeed(FetchContext context) {
    this.context = context;
  }

  @Override
  public List<String> groups(List<String> subreddits) {
    return List.of(String.join("+", subreddits));
  }

  /**
   * @param subreddits their names, joined by {@code +}
   */
  @Override
  public Entries page(String subreddits, Optional<String> after)
      throws FetchException, InterruptedException {
    boolean isTop = after.equals(Optional.of(TOP));
    String uri =
        "https://www.reddit.com/r/%s/%s"
            .formatted(
                URLEncoder.encode(subreddits, StandardCharsets.UTF_8).replace("%2B", "+"),
                isTop ? "top/.rss?t=day&limit=100" : "new/.rss?limit=100");
    Entries page = context.feeds().read(context.http(), WebRequest.get(uri), RedditAtom::parse);
    return new Entries(
        page.items(), page.read(), page.problem(), isTop ? Optional.empty() : Optional.of(TOP));
  }
}
