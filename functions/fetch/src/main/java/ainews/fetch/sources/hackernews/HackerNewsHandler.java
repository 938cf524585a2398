package ainews.fetch.sources.hackernews;

import ainews.fetch.run.FetchHandler;

/** The function that reads Hacker News. */
public final class HackerNewsHandler extends FetchHandler {
  public HackerNewsHandler() {
    super(new HackerNewsSource());
  }
}
