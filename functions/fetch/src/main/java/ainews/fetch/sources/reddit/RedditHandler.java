package ainews.fetch.sources.reddit;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that fetches posts from Reddit. */
public final class RedditHandler extends FetchHandler {
  public RedditHandler() {
    super(new RedditSource());
  }
}
