package ainews.fetch.sources.arxiv;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that fetches papers from arXiv. */
public final class ArxivHandler extends FetchHandler {
  public ArxivHandler() {
    super(new ArxivSource());
  }
}
