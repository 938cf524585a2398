package ainews.fetch.sources.rss;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that reads feeds. */
public final class RssHandler extends FetchHandler {
  public RssHandler() {
    super(new RssSource());
  }
}
