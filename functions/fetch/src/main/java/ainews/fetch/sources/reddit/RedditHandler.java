package ainews.fetch.sources.reddit;

import ainews.fetch.run.FetchHandler;

/** The function that reads Reddit. */
public final class RedditHandler extends FetchHandler {
  public RedditHandler() {
    super(new RedditSource());
  }
}
