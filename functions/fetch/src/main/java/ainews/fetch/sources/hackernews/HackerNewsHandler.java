package ainews.fetch.sources.hackernews;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that fetches posts from Hacker News. */
public final class HackerNewsHandler extends FetchHandler {
  public HackerNewsHandler() {
    super(new HackerNewsSource());
  }
}
