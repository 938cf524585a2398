package ainews.summarise.llm;

/** A language model. Implementations are thread-safe. */
public interface Model {
  /** Maximum duration of one request with all its attempts, in timeouts of one attempt. */
  int TOTAL = 2;

  /**
   * Sends a prompt, and repeats it when the failure may be temporary.
   *
   * @throws ModelException if there is no usable answer; it carries the tokens that were paid for
   *     nonetheless
   */
  ModelAnswer ask(Prompt prompt);

  /** The id as written in the settings, such as {@code bedrock:deepseek.v3.2}. */
  ModelId id();
}
