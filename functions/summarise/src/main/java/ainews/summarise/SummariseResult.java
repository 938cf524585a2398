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
 * The outcome of summarising one revision.
 *
 * @param stories number of stories
 * @param rewritten stories whose text passed the check after a rewrite
 * @param replaced stories whose text failed the check and was replaced by an extract
 * @param unwritten stories that no model wrote, which keep their extract
 * @param outOfMoney whether the day's budget stopped the writing
 * @param input tokens that models read for the day, over all its revisions
 * @param output tokens that models wrote for the day, over all its revisions
 * @param dollars cost of these tokens and of the posts bought for this revision
 * @param failures number of questions that models left without an answer
 * @param warnings one line each, for the operator
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
            .provenance()
            .writing()
            .orElse(new Provenance.Writing("", 0, 0, edition.stories().size(), false, false));
    Spend spend = edition.provenance().spend();
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
        edition.provenance().failures().map(Provenance.Failures::count).orElse(0),
        warnings);
  }

  @Override
  public Map<String, Number> metrics() {
    Map<String, Number> metrics = new TreeMap<>();
    metrics.put("Stories", stories);
    metrics.put("TextsRewritten", rewritten);
    metrics.put("TextsReplaced", replaced);
    metrics.put("TextsUnwritten", unwritten);
    metrics.put("Dollars", dollars);
    return metrics;
  }

  private static long sum(Map<String, Long> tokens) {
    return tokens.values().stream().mapToLong(Long::longValue).sum();
  }
}
