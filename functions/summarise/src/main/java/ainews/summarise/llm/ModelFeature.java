package ainews.summarise.llm;

/** What some models accept and others refuse. The first three are ways to a JSON answer. */
public enum ModelFeature {
  /** The answer is held to a JSON schema. */
  SCHEMA,
  /** The answer is the input of a tool that has to be called. */
  TOOL,
  /** The answer is held to be some JSON object. */
  OBJECT,
  TEMPERATURE,
  /** The task is kept for the next request. */
  CACHE,
  /** Chat completions' first name of the longest answer; max_completion_tokens is the second. */
  MAX_TOKENS
}
