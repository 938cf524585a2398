package ainews.shared.edition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What models and paid sources took.
 *
 * @param input tokens read, by model
 * @param output tokens written, by model
 * @param dollars for all of it, as far as prices are known
 */
public record Spend(Map<String, Long> input, Map<String, Long> output, BigDecimal dollars) {
  public static final Spend NONE = new Spend(Map.of(), Map.of(), BigDecimal.ZERO);

  public Spend {
    input = Collections.unmodifiableMap(new TreeMap<>(input));
    output = Collections.unmodifiableMap(new TreeMap<>(output));
    if (dollars.signum() < 0) {
      throw new IllegalArgumentException("costs are not negative");
    }
  }

  /** Of one answer. */
  public static Spend of(String model, long input, long output, BigDecimal dollars) {
    return new Spend(Map.of(model, input), Map.of(model, output), dollars);
  }

  /** Of something else than a model. */
  public static Spend of(BigDecimal dollars) {
    return new Spend(Map.of(), Map.of(), dollars);
  }

  public Spend plus(Spend more) {
    return new Spend(sum(input, more.input), sum(output, more.output), dollars.add(more.dollars));
  }

  private static Map<String, Long> sum(Map<String, Long> some, Map<String, Long> more) {
    Map<String, Long> sum = new TreeMap<>(some);
    more.forEach((model, tokens) -> sum.merge(model, tokens, Long::sum));
    return sum;
  }
}
