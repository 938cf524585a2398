package ainews.summarise.llm;

import ainews.shared.edition.Provenance;
import ainews.shared.settings.ModelSettings;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Computes the cost of tokens. Cached tokens are priced like Anthropic's models on Bedrock: a tenth
 * of the input price to read, a quarter more than it to write for five minutes. Other services
 * charge the same or less for writing; for services without a discount the estimate is too low.
 */
public final class Prices {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal CACHE_READ = new BigDecimal("0.10");
  private static final BigDecimal CACHE_WRITTEN = new BigDecimal("1.25");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

  private final Map<String, ModelSettings.Price> prices;

  public Prices(ModelSettings settings) {
    this.prices =
        settings.prices().stream()
            .collect(Collectors.toMap(ModelSettings.Price::model, Function.identity()));
  }

  /** Whether the model's price is known, so that {@link #dollars} is no estimate. */
  public boolean knows(ModelId model) {
    return isFree(model) || prices.containsKey(model.name());
  }

  /**
   * The cost of the tokens in dollars, not rounded. Unlisted models are priced like the most
   * expensive listed one, so that the budget holds for them too.
   */
  public BigDecimal dollars(ModelId model, ModelUsage usage) {
    if (prices.containsKey(model.name())) {
      return dollars(prices.get(model.name()), usage);
    }
    if (isFree(model)) {
      return BigDecimal.ZERO;
    }
    return prices.values().stream()
        .map(price -> dollars(price, usage))
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  /** No model, answers prepared by people, and a model on this machine cost nothing. */
  private static boolean isFree(ModelId model) {
    return model.equals(ModelId.NONE)
        || model.name().equals(Provenance.PREPARED)
        || model
            .address()
            .filter(base -> THIS_MACHINE.matcher(base.getHost()).matches())
            .isPresent();
  }

  private static BigDecimal dollars(ModelSettings.Price price, ModelUsage usage) {
    return price
        .input()
        .multiply(asInput(usage))
        .add(price.output().multiply(BigDecimal.valueOf(usage.output())))
        .divide(MILLION);
  }

  private static BigDecimal asInput(ModelUsage usage) {
    return BigDecimal.valueOf(usage.input())
        .add(CACHE_READ.multiply(BigDecimal.valueOf(usage.cacheRead())))
        .add(CACHE_WRITTEN.multiply(BigDecimal.valueOf(usage.cacheWritten())));
  }
}
