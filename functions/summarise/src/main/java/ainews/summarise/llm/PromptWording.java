package ainews.summarise.llm;

import ainews.shared.json.Json;

/** The task as a model is told it. */
public final class PromptWording {
  private PromptWording() {}

  /** With the schema in words where nothing else holds the answer to it. */
  public static String task(Prompt prompt, ModelFeatures features) {
    boolean isHeld =
        features
            .way()
            .filter(way -> way == ModelFeature.SCHEMA || way == ModelFeature.TOOL)
            .isPresent();
    return isHeld
        ? prompt.system()
        : prompt.system()
            + "\n\nAnswer with one JSON object and nothing else. It follows this JSON schema:\n"
            + Json.write(prompt.schema());
  }
}
