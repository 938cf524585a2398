package ainews.summarise;

import ainews.shared.settings.ModelSettings;
import ainews.shared.store.RunSecret;
import ainews.shared.store.SpendStore;
import ainews.shared.store.TextStore;
import ainews.shared.table.Table;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.Prices;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The models that help to make editions, and what they may use.
 *
 * @param relevance decides what is about AI where words leave it in doubt
 * @param judge decides what is one event where likeness leaves it in doubt
 * @param write writes the stories
 * @param answers what was answered before
 * @param settings how many are asked at once, for how long and for how much money
 * @param secret from which follow the names that models know things by; looked up when a run needs
 *     it
 */
public record Models(
    Optional<Model> relevance,
    Optional<Model> judge,
    Optional<Model> write,
    TextStore answers,
    SpendStore spends,
    ModelSettings settings,
    Supplier<String> secret) {
  /**
   * Of the chosen models.
   *
   * @param random one that cannot be guessed, for a secret that is made once
   * @throws IllegalStateException if a model is on Bedrock and there is no region
   */
  public static Models of(
      ModelChoice choice,
      ModelFactory models,
      ModelSettings settings,
      Table table,
      InstantSource clock,
      RandomGenerator random) {
    return new Models(
        models.open(choice.relevance().model()),
        models.open(choice.judge().model()),
        models.open(choice.write().model()),
        new TextStore(table, clock),
        new SpendStore(table),
        settings,
        () -> RunSecret.of(table, random));
  }

  /** No model: editions are made of extracts. */
  public static Models none(ModelSettings settings, Table table, InstantSource clock) {
    return new Models(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TextStore(table, clock),
        new SpendStore(table),
        settings,
        () -> "none");
  }

  Prices prices() {
    return new Prices(settings);
  }
}
