package ainews.summarise.llm;

import ainews.shared.json.Json;

/** Words the task for a model. */
public final class PromptWording {
  private PromptWording() {}

  /** The task; it includes the schema if no feature of the request enforces it. */
  public static String task(Prompt prompt, ModelFeatures features) {
    boolean isHeld =
        features
            .jsonFeature()
            .filter(feature -> feature == ModelFeature.SCHEMA || feature == ModelFeature.TOOL)
            .isPresent();
    return isHeld
        ? prompt.system()
        : prompt.system()
            + "\n\nAnswer with one JSON object and nothing else. It follows this JSON schema:\n"
            + Json.write(prompt.schema());
  }

  /** The user's message. It begins with the task if the model takes no system message. */
  public static String text(Prompt prompt, ModelFeatures features) {
    return features.has(ModelFeature.SYSTEM)
        ? prompt.text()
        : task(prompt, features) + "\n\n" + prompt.text();
  }
}
