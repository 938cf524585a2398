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
 * What tokens cost. Tokens of a cache are reckoned by what Anthropic's models cost on Bedrock: a
 * tenth of the input's price to read, a quarter more to write for five minutes. Others charge the
 * same or less for writing; services that give no discount are reckoned too low.
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

  /** Whether {@link #dollars} is no guess for the model. */
  public boolean knows(ModelId model) {
    return isFree(model) || prices.containsKey(model.name());
  }

  /**
   * Dollars for the tokens, exactly. A model without a price is reckoned as the dearest of those
   * that have one, so that a budget holds for it too.
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

  /** None at all, people's replies, and one that runs on this machine. */
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
