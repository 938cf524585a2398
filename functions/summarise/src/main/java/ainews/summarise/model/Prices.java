package ainews.summarise.model;

import ainews.shared.settings.ModelSettings;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What tokens cost. Tokens of a cache are reckoned by what Anthropic's models cost on Bedrock: a
 * tenth of the input's price to read, a quarter more to write for five minutes. Others charge the
 * same or less for writing; services that give no discount are reckoned too low.
 */
public final class Prices {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal CACHE_READ = new BigDecimal("0.10");
  private static final BigDecimal CACHE_WRITTEN = new BigDecimal("1.25");

  private final Map<String, ModelSettings.Price> prices;

  public Prices(ModelSettings settings) {
    this.prices =
        settings.prices().stream()
            .collect(Collectors.toMap(ModelSettings.Price::model, Function.identity()));
  }

  /**
   * Dollars for the tokens, exactly.
   *
   * @return empty, never 0, if the settings have no price for the model; 0 for no model
   */
  public Optional<BigDecimal> dollars(ModelId model, Usage usage) {
    if (model.equals(ModelId.NONE)) {
      return Optional.of(BigDecimal.ZERO);
    }
    return Optional.ofNullable(prices.get(model.name()))
        .map(
            price ->
                price
                    .input()
                    .multiply(asInput(usage))
                    .add(price.output().multiply(BigDecimal.valueOf(usage.output())))
                    .divide(MILLION));
  }

  private static BigDecimal asInput(Usage usage) {
    return BigDecimal.valueOf(usage.input())
        .add(CACHE_READ.multiply(BigDecimal.valueOf(usage.cacheRead())))
        .add(CACHE_WRITTEN.multiply(BigDecimal.valueOf(usage.cacheWritten())));
  }
}
