package ainews.fetch.reddit;

import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;

/** The function that reads Reddit. */
public final class RedditHandler extends FetchHandler {
  public RedditHandler() {
    super(new RedditSource());
  }

  public RedditHandler(FetchRun run) {
    super(new RedditSource(), run);
  }
}
