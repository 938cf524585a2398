package ainews.summarise;

import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prices;
import ainews.summarise.llm.bedrock.BedrockAccess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** The model chosen for each task, and why. */
public record ModelChoice(Chosen desk, Chosen write, Chosen check) {
  private static final ModelId DESK = ModelId.parse("bedrock:qwen.qwen3-235b-a22b-2507-v1:0");
  // Another model than the writer finds faults that the writer would repeat.
  private static final ModelId CHECKER = DESK;
  private static final ModelId WRITER = ModelId.parse("bedrock:deepseek.v3.2");

  /** Tokens of all tasks of a large day. */
  private static final ModelUsage LARGE_DAY = new ModelUsage(65_000, 24_000, 0, 0);

  /**
   * @param why one line for the operator, naming the model
   */
  public record Chosen(ModelId model, String why) {}

  /**
   * Chooses the models that the settings name; {@code auto} means the default Bedrock models where
   * AWS credentials and a region are, else the model that {@code OPENAI_MODEL} names where {@code
   * OPENAI_API_KEY} is, else none.
   *
   * @param hasCredentials whether AWS credentials are found; called at most once and only for
   *     {@code auto}, since the search can take seconds
   */
  public static ModelChoice of(
      ModelSettings settings, Environment environment, BooleanSupplier hasCredentials) {
    Auto auto = new Auto(environment, hasCredentials);
    return of(settings, auto::choose);
  }

  /** Chooses the models that the settings name; {@code auto} means none, for that reason. */
  public static ModelChoice withoutAuto(ModelSettings settings, String why) {
    return of(settings, _ -> new Chosen(ModelId.NONE, "no model: " + why));
  }

  private static ModelChoice of(ModelSettings settings, Function<ModelId, Chosen> auto) {
    return new ModelChoice(
        choose("desk", settings.desk(), DESK, auto),
        choose("write", settings.write(), WRITER, auto),
        choose("check", settings.check(), CHECKER, auto));
  }

  private static Chosen choose(
      String task, String setting, ModelId preferred, Function<ModelId, Chosen> auto) {
    if (setting.equals(ModelSettings.AUTO)) {
      return auto.apply(preferred);
    }
    ModelId model = ModelId.parse(setting);
    String named = model.equals(ModelId.NONE) ? "no model" : model.toString();
    return new Chosen(model, named + ", set by models." + task + " in the settings");
  }

  /** Describes the choice for the operator: one line per model, listing its tasks. */
  public List<String> lines() {
    Map<String, List<String>> tasks = new LinkedHashMap<>();
    tasks.computeIfAbsent(write.why(), why -> new ArrayList<>()).add("writing");
    tasks.computeIfAbsent(desk.why(), why -> new ArrayList<>()).add("choosing");
    tasks.computeIfAbsent(check.why(), why -> new ArrayList<>()).add("checking");
    return tasks.entrySet().stream()
        .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
        .toList();
  }

  /** Whether a model is asked for anything. */
  public boolean isAny() {
    return Stream.of(desk, write, check).anyMatch(chosen -> !chosen.model().equals(ModelId.NONE));
  }

  /** Returns what a day costs at most, as a line for the operator; empty without a model. */
  public Optional<String> cost(ModelSettings settings) {
    if (!isAny()) {
      return Optional.empty();
    }
    Prices prices = new Prices(settings);
    BigDecimal large =
        Stream.of(desk, write, check)
            .map(chosen -> prices.dollars(chosen.model(), LARGE_DAY))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    if (large.signum() == 0) {
      return Optional.of("cost: nothing, the model runs on this machine");
    }
    boolean isKnown =
        Stream.of(desk, write, check).allMatch(chosen -> prices.knows(chosen.model()));
    return Optional.of(
        "cost: at most $%s a day (models.budget), about $%s on a large day%s"
            .formatted(
                settings.budget().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                large.min(settings.budget()).setScale(2, RoundingMode.UP).toPlainString(),
                isKnown ? "" : " if priced like the most expensive model in models.prices"));
  }

  /** Looks for credentials at most once. */
  private static final class Auto {
    private static final String KEY = Secrets.OPENAI_API_KEY;
    private static final String MODEL = "OPENAI_MODEL";
    private static final String BASE = "OPENAI_BASE_URL";

    private final Environment environment;
    private final Optional<String> region;
    private final BooleanSupplier hasCredentials;
    private Boolean found;

    Auto(Environment environment, BooleanSupplier hasCredentials) {
      this.environment = environment;
      this.region = BedrockAccess.region(environment);
      this.hasCredentials = hasCredentials;
    }

    Chosen choose(ModelId preferred) {
      if (found == null) {
        found = region.isPresent() && hasCredentials.getAsBoolean();
      }
      if (found) {
        return new Chosen(
            preferred, preferred + ": auto found AWS credentials and region " + region.get());
      }
      if (environment.find(KEY).isPresent()) {
        return environment
            .find(MODEL)
            .map(this::compatible)
            .orElseGet(() -> none("auto found " + KEY + "; name its model in " + MODEL));
      }
      return none(
          region.isEmpty()
              ? "auto needs AWS credentials and AWS_REGION, or " + KEY + " and " + MODEL
              : "auto found no AWS credentials and no " + KEY);
    }

    private Chosen compatible(String name) {
      String base = environment.find(BASE).orElse("https://api.openai.com/v1");
      try {
        ModelId model = ModelId.parse("openai:" + base + "#" + name);
        return new Chosen(model, model + ": auto found " + KEY + " and " + MODEL);
      } catch (IllegalArgumentException e) {
        // The address may hold a key, so it is not shown.
        return none(
            BASE
                + " or "
                + MODEL
                + " cannot be used: expected an address such as"
                + " https://api.openai.com/v1 and a model's name");
      }
    }

    private static Chosen none(String why) {
      return new Chosen(ModelId.NONE, "no model: " + why);
    }
  }
}
