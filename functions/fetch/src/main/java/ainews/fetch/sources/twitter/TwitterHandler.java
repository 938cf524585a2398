package ainews.fetch.sources.twitter;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that fetches posts from X. */
public final class TwitterHandler extends FetchHandler {
  public TwitterHandler() {
    super(new TwitterSource());
  }
}
