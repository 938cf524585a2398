package ainews.fetch.sources.bluesky;

import ainews.fetch.run.FetchHandler;

/** The function that reads Bluesky. */
public final class BlueskyHandler extends FetchHandler {
  public BlueskyHandler() {
    super(new BlueskySource());
  }
}
