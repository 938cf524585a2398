package ainews.fetch.sources.producthunt;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that fetches products from Product Hunt. */
public final class ProductHuntHandler extends FetchHandler {
  public ProductHuntHandler() {
    super(new ProductHuntSource());
  }
}
