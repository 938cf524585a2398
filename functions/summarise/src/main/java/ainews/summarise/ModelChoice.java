package ainews.summarise;

import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.bedrock.BedrockAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The model chosen for each task, and why. */
public record ModelChoice(Chosen desk, Chosen write) {
  private static final ModelId DESK = ModelId.parse("bedrock:qwen.qwen3-235b-a22b-2507-v1:0");
  private static final ModelId WRITER = ModelId.parse("bedrock:deepseek.v3.2");

  /**
   * @param why one line for the operator, naming the model
   */
  public record Chosen(ModelId model, String why) {}

  /**
   * Chooses the models that the settings name; {@code auto} means the default Bedrock models if
   * Bedrock is reachable, else none.
   *
   * @param environment where the AWS region is looked up
   * @param hasCredentials whether AWS credentials are found; called at most once and only for
   *     {@code auto}, since the search can take seconds
   */
  public static ModelChoice of(
      ModelSettings settings, Environment environment, BooleanSupplier hasCredentials) {
    Auto auto = new Auto(BedrockAccess.region(environment), hasCredentials);
    return new ModelChoice(
        choose("desk", settings.desk(), DESK, auto),
        choose("write", settings.write(), WRITER, auto));
  }

  private static Chosen choose(String task, String setting, ModelId preferred, Auto auto) {
    if (setting.equals(ModelSettings.AUTO)) {
      return auto.choose(preferred);
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
    return tasks.entrySet().stream()
        .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
        .toList();
  }

  /** Looks for credentials at most once. */
  private static final class Auto {
    private final Optional<String> region;
    private final BooleanSupplier hasCredentials;
    private Boolean found;

    Auto(Optional<String> region, BooleanSupplier hasCredentials) {
      this.region = region;
      this.hasCredentials = hasCredentials;
    }

    Chosen choose(ModelId preferred) {
      if (region.isEmpty()) {
        return new Chosen(ModelId.NONE, "no model: auto needs an AWS region; set AWS_REGION");
      }
      if (found == null) {
        found = hasCredentials.getAsBoolean();
      }
      return found
          ? new Chosen(
              preferred, preferred + ": auto found AWS credentials and region " + region.get())
          : new Chosen(ModelId.NONE, "no model: auto found no AWS credentials");
    }
  }
}
