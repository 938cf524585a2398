package ainews.summarise;

import ainews.shared.settings.ModelSettings;
import ainews.shared.store.RunSecret;
import ainews.shared.store.SpendStore;
import ainews.shared.store.TextStore;
import ainews.shared.table.Table;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.Prices;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The models that help to make editions, and the stores and settings they need.
 *
 * @param desk judges the candidates: how important each is, which report the same event or several,
 *     and which are not about AI
 * @param write writes the stories
 * @param check checks what was written
 * @param answers stores earlier answers
 * @param settings parallel requests, timeout and budget
 * @param secret the key from which aliases are derived; looked up when a run needs it
 */
public record Models(
    Optional<Model> desk,
    Optional<Model> write,
    Optional<Model> check,
    TextStore answers,
    SpendStore spends,
    ModelSettings settings,
    Supplier<String> secret) {
  private static final int TOKENS = 32_000;

  /** Ollama reads 4,096 tokens unless set otherwise, and drops the rest without a word. */
  private static final int OLLAMA_TOKENS = 4_000;

  /**
   * Opens the chosen models.
   *
   * @param models opens a model; see {@link ModelFactory#open}
   * @param random a cryptographic generator, for the secret that is created once
   * @throws IllegalStateException if a model is on Bedrock and there is no region
   */
  public static Models of(
      ModelChoice choice,
      Function<ModelId, Optional<Model>> models,
      ModelSettings settings,
      Table table,
      InstantSource clock,
      RandomGenerator random) {
    return new Models(
        models.apply(choice.desk().model()),
        models.apply(choice.write().model()),
        models.apply(choice.check().model()),
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

  /** A copy that asks everything, whatever is stored. */
  public Models asNew(Table table, InstantSource clock) {
    TextStore fresh = TextStore.asNew(table, clock);
    return new Models(desk, write, check, fresh, spends, settings, secret);
  }

  /** Most tokens of a prompt and its answer, by the settings or else by the model's server. */
  int context(ModelId model) {
    return settings.context().orElse(model.isOnOllama() ? OLLAMA_TOKENS : TOKENS);
  }

  Prices prices() {
    return new Prices(settings);
  }
}
