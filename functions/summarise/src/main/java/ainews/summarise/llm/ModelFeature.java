package ainews.summarise.llm;

/**
 * Request features that some models accept and others refuse. The first three make the answer JSON.
 */
public enum ModelFeature {
  /** The service enforces a JSON schema. */
  SCHEMA,
  /** The model must call a tool whose input is the answer. */
  TOOL,
  /** The service enforces some JSON object. */
  OBJECT,
  TEMPERATURE,
  /** The task goes into a message of its own, else before the data. */
  SYSTEM,
  /** The service caches the task for the next request. */
  CACHE,
  /** The answer's limit is sent as {@code max_tokens}, else as {@code max_completion_tokens}. */
  MAX_TOKENS
}
