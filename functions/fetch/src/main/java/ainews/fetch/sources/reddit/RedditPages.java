package ainews.fetch.sources.reddit;

import ainews.fetch.Entries;
import ainews.web.FetchException;
import java.util.Optional;

/** One page of a subreddit's newest posts, by whichever way Reddit is read. */
@FunctionalInterface
interface RedditPages {
  /**
   * @param after id of the post that the page before ended with; empty for the first page
   */
  Entries page(String subreddit, Optional<String> after)
      throws FetchException, InterruptedException;
}
