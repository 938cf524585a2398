package ainews.fetch.sources.arxiv;

import ainews.fetch.run.FetchHandler;

/** The function that reads arXiv. */
public final class ArxivHandler extends FetchHandler {
  public ArxivHandler() {
    super(new ArxivSource());
  }
}
