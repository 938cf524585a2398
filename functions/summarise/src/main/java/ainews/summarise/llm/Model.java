package ainews.summarise.llm;

/** A language model. Safe for use by several threads. */
public interface Model {
  /** In time-outs: a question may be asked again, but not wait as long for each of five tries. */
  int TOTAL = 2;

  /**
   * Asks, trying again where that may help.
   *
   * @throws ModelException if there is no usable answer; it carries what was paid all the same
   */
  ModelAnswer ask(Prompt prompt);

  /** As the settings name it, such as bedrock:deepseek.v3.2. */
  ModelId id();
}
