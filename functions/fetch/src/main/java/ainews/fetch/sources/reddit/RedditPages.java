package ainews.fetch.sources.reddit;

import ainews.fetch.Entries;
import ainews.web.FetchException;
import java.util.List;
import java.util.Optional;

/** One page of a subreddit's newest posts, by whichever way Reddit is read. */
interface RedditPages {
  /**
   * @param after id of the post that the page before ended with; empty for the first page
   */
  Entries page(String subreddit, Optional<String> after)
      throws FetchException, InterruptedException;

  /** Which of the subreddits are asked for together. */
  default List<String> groups(List<String> subreddits) {
    return subreddits;
  }
}
