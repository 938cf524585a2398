package ainews.fetch.sources.reddit;

import ainews.fetch.Entries;
import ainews.web.FetchException;
import java.util.List;
import java.util.Optional;

/** Reads pages of subreddits' newest posts, from the API or the Atom feed. */
interface RedditPages {
  /**
   * Reads one page.
   *
   * @param subreddit name without r/
   * @param after id of the last post on the previous page; empty for the first page
   */
  Entries page(String subreddit, Optional<String> after)
      throws FetchException, InterruptedException;

  /** Groups the subreddits that are requested together. */
  default List<String> groups(List<String> subreddits) {
    return subreddits;
  }
}
