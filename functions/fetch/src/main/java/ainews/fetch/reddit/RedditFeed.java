package ainews.fetch.reddit;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the Atom feeds of subreddits, which need no account. */
final class RedditFeed implements RedditPages {
  private final FetchContext context;

  RedditFeed(FetchContext context) {
    this.context = context;
  }

  @Override
  public Entries page(String subreddit, Optional<String> after)
      throws FetchException, InterruptedException {
    String uri =
        "https://www.reddit.com/r/%s/new/.rss?limit=100"
            .formatted(URLEncoder.encode(subreddit, StandardCharsets.UTF_8));
    if (after.isEmpty()) {
      return context.feeds().read(context.http(), WebRequest.get(uri), RedditAtom::parse);
    }
    // Later pages have a new address each time, so conditional requests would gain nothing.
    return RedditAtom.parse(context.http().send(WebRequest.get(uri + "&after=" + after.get())));
  }
}
