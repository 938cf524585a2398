package ainews.shared.edition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What models and paid sources cost.
 *
 * @param input tokens read, by model
 * @param output tokens written, by model
 * @param unpriced models whose price is unknown, so that their cost is a guess
 * @param models dollars for these tokens
 * @param posts dollars for posts bought from a source
 */
public record Spend(
    Map<String, Long> input,
    Map<String, Long> output,
    Set<String> unpriced,
    BigDecimal models,
    BigDecimal posts) {
  public static final Spend NONE =
      new Spend(Map.of(), Map.of(), Set.of(), BigDecimal.ZERO, BigDecimal.ZERO);

  public Spend {
    input = Collections.unmodifiableMap(new TreeMap<>(input));
    output = Collections.unmodifiableMap(new TreeMap<>(output));
    unpriced = Collections.unmodifiableSet(new TreeSet<>(unpriced));
    if (models.signum() < 0 || posts.signum() < 0) {
      throw new IllegalArgumentException(
          "costs must not be negative: models " + models + ", posts " + posts);
    }
  }

  /**
   * The cost of one answer.
   *
   * @param priced whether the model's price is known
   */
  public static Spend of(
      String model, long input, long output, BigDecimal dollars, boolean priced) {
    return new Spend(
        Map.of(model, input),
        Map.of(model, output),
        priced ? Set.of() : Set.of(model),
        dollars,
        BigDecimal.ZERO);
  }

  /** The cost of bought posts. */
  public static Spend ofPosts(BigDecimal dollars) {
    return new Spend(Map.of(), Map.of(), Set.of(), BigDecimal.ZERO, dollars);
  }

  /** A copy with another cost of posts. */
  public Spend with(BigDecimal posts) {
    return new Spend(input, output, unpriced, models, posts);
  }

  /** The whole cost in dollars. */
  public BigDecimal dollars() {
    return models.add(posts);
  }

  public Spend plus(Spend more) {
    return new Spend(
        sum(input, more.input),
        sum(output, more.output),
        union(unpriced, more.unpriced),
        models.add(more.models),
        posts.add(more.posts));
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private static Map<String, Long> sum(Map<String, Long> some, Map<String, Long> more) {
    Map<String, Long> sum = new TreeMap<>(some);
    more.forEach((model, tokens) -> sum.merge(model, tokens, Long::sum));
    return sum;
  }
}
