package ainews.summarise.llm;

import java.util.Locale;

/** Whose protocol a model is asked in. */
public enum Provider {
  /** Amazon Bedrock's Converse. */
  BEDROCK,
  /** OpenAI's chat completions, which many services and local servers speak. */
  OPENAI,
  /** No model. */
  NONE;

  /** As the settings write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
