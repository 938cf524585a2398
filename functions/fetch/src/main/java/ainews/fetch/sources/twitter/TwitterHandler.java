package ainews.fetch.sources.twitter;

import ainews.fetch.run.FetchHandler;

/** The function that reads X. */
public final class TwitterHandler extends FetchHandler {
  public TwitterHandler() {
    super(new TwitterSource());
  }
}
