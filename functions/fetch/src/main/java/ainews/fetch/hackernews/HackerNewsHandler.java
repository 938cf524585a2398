package ainews.fetch.hackernews;

import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;

/** The function that reads Hacker News. */
public final class HackerNewsHandler extends FetchHandler {
  public HackerNewsHandler() {
    super(new HackerNewsSource());
  }

  public HackerNewsHandler(FetchRun run) {
    super(new HackerNewsSource(), run);
  }
}
