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
 * The models that help to make editions, and the stores and settings they need.
 *
 * @param relevance decides which posts are about AI when the lexicon cannot
 * @param judge decides which posts report the same event when the pair classifier cannot
 * @param write writes the stories
 * @param answers stores earlier answers
 * @param settings parallel requests, timeout and budget
 * @param secret the key from which aliases are derived; looked up when a run needs it
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
   * Opens the chosen models.
   *
   * @param random a cryptographic generator, for the secret that is created once
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

  /** No models: editions consist of extracts. */
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
