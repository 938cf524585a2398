package ainews.fetch.arxiv;

import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;

/** The function that reads arXiv. */
public final class ArxivHandler extends FetchHandler {
  public ArxivHandler() {
    super(new ArxivSource());
  }

  public ArxivHandler(FetchRun run) {
    super(new ArxivSource(), run);
  }
}
