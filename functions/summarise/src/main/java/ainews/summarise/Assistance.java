package ainews.summarise;

import ainews.shared.store.SpendStore;
import ainews.shared.store.TextStore;
import ainews.shared.table.Table;
import ainews.summarise.model.Model;
import ainews.summarise.model.ModelId;
import ainews.summarise.model.Usage;
import ainews.summarise.prompt.Deadline;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The models that help to make editions, and what they may use.
 *
 * @param relevance decides what is about AI where words leave it in doubt
 * @param judge decides what is one event where likeness leaves it in doubt
 * @param write writes the stories
 * @param answers what was answered before
 * @param price dollars for what a model took
 * @param parallel questions at once
 * @param budget dollars a day
 * @param secret from which follow the names that models know things by
 */
public record Assistance(
    Optional<Model> relevance,
    Optional<Model> judge,
    Optional<Model> write,
    TextStore answers,
    SpendStore spends,
    BiFunction<ModelId, Usage, BigDecimal> price,
    int parallel,
    BigDecimal budget,
    String secret,
    Deadline deadline) {
  /** No model: editions are made of extracts. */
  public static Assistance none(Table table, InstantSource clock) {
    return new Assistance(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TextStore(table, clock),
        new SpendStore(table),
        (model, usage) -> BigDecimal.ZERO,
        1,
        BigDecimal.ZERO,
        "none",
        Deadline.NONE);
  }
}
