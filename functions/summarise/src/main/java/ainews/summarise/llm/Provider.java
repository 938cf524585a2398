package ainews.summarise.llm;

import java.util.Locale;

/** The protocol by which a model is reached. */
public enum Provider {
  /** Amazon Bedrock's Converse API. */
  BEDROCK,
  /** OpenAI's chat completions API, which many services and local servers offer. */
  OPENAI,
  /** No model. */
  NONE;

  /** The id used in the settings. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
