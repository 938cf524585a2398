package ainews.summarise;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Spend;
import ainews.shared.lambda.MeasuredResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a revision.
 *
 * @param stories how many it tells
 * @param rewritten of them, those that passed the gate at the second try
 * @param replaced of them, those that did not pass it and are told in the posts' words
 * @param unwritten of them, those that no model answered to
 * @param outOfMoney whether the day's budget ended the writing
 * @param input tokens that models read for the day, in all its makings
 * @param output tokens that they wrote
 * @param dollars what these and the posts bought for this making cost
 * @param failures posts, groups of posts and stories that models were asked about in vain
 * @param warnings lines for the operator
 */
public record SummariseResult(
    LocalDate date,
    int revision,
    int stories,
    int rewritten,
    int replaced,
    int unwritten,
    boolean outOfMoney,
    long input,
    long output,
    BigDecimal dollars,
    int failures,
    List<String> warnings)
    implements MeasuredResult {
  public SummariseResult {
    warnings = List.copyOf(warnings);
  }

  static SummariseResult of(Edition edition, int revision, List<String> warnings) {
    Provenance.Writing writing =
        edition
            .making()
            .writing()
            .orElse(new Provenance.Writing("", 0, 0, edition.stories().size(), false, false));
    Spend spend = edition.making().spend();
    return new SummariseResult(
        edition.date(),
        revision,
        edition.stories().size(),
        writing.rewritten(),
        writing.replaced(),
        writing.unwritten(),
        writing.outOfMoney(),
        sum(spend.input()),
        sum(spend.output()),
        spend.dollars(),
        edition.making().failures().map(Provenance.Failures::count).orElse(0),
        warnings);
  }

  @Override
  public Map<String, Number> metrics() {
    Map<String, Number> metrics = new TreeMap<>();
    metrics.put("Stories", stories);
    metrics.put("TextsRewritten", rewritten);
    metrics.put("TextsReplaced", replaced);
    metrics.put("TextsUnwritten", unwritten);
    metrics.put("BudgetReached", outOfMoney ? 1 : 0);
    metrics.put("TokensRead", input);
    metrics.put("TokensWritten", output);
    metrics.put("Dollars", dollars);
    metrics.put("ModelFailures", failures);
    return metrics;
  }

  private static long sum(Map<String, Long> tokens) {
    return tokens.values().stream().mapToLong(Long::longValue).sum();
  }
}
