package ainews.fetch.sources.producthunt;

import ainews.fetch.run.FetchHandler;

/** The function that reads Product Hunt. */
public final class ProductHuntHandler extends FetchHandler {
  public ProductHuntHandler() {
    super(new ProductHuntSource());
  }
}
