package ainews.fetch.sources.bluesky;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that fetches posts from Bluesky. */
public final class BlueskyHandler extends FetchHandler {
  public BlueskyHandler() {
    super(new BlueskySource());
  }
}
