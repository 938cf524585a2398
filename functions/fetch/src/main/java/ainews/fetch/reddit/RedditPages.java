package ainews.fetch.reddit;

import ainews.fetch.Entries;
import ainews.web.FetchException;
import java.util.Optional;

/** Reads pages of a subreddit's newest posts, from the API or the Atom feed. */
@FunctionalInterface
interface RedditPages {
  /**
   * Reads one page.
   *
   * @param subreddit name without r/
   * @param after id of the last post on the previous page; empty for the first page
   */
  Entries page(String subreddit, Optional<String> after)
      throws FetchException, InterruptedException;
}
