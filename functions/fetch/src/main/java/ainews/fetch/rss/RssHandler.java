package ainews.fetch.rss;

import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;

/** The function that reads feeds. */
public final class RssHandler extends FetchHandler {
  public RssHandler() {
    super(new RssSource());
  }

  public RssHandler(FetchRun run) {
    super(new RssSource(), run);
  }
}
