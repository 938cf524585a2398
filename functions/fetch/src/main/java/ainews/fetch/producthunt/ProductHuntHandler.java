package ainews.fetch.producthunt;

import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;

/** The function that reads Product Hunt. */
public final class ProductHuntHandler extends FetchHandler {
  public ProductHuntHandler() {
    super(new ProductHuntSource());
  }

  public ProductHuntHandler(FetchRun run) {
    super(new ProductHuntSource(), run);
  }
}
