package ainews.fetch.twitter;

import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;

/** The function that reads X. */
public final class TwitterHandler extends FetchHandler {
  public TwitterHandler() {
    super(new TwitterSource());
  }

  public TwitterHandler(FetchRun run) {
    super(new TwitterSource(), run);
  }
}
