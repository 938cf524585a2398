package ainews.summarise.prompt;

import ainews.shared.store.TextStore;
import ainews.summarise.llm.Model;

/**
 * A model and what is needed to ask it.
 *
 * @param tokens most tokens of a prompt and its answer together
 * @param answers stores its answers
 * @param aliases ids under which it sees things
 */
public record ModelContext(
    Model model, int tokens, ModelDispatcher dispatcher, TextStore answers, Aliases aliases) {
  /** The part of the tokens that is left to a model that thinks before it answers. */
  private static final int THINKING = 8;

  /** Adds to the tokens of an answer the room to think before it. */
  public int withThinking(int answer) {
    return answer + tokens / THINKING;
  }

  /**
   * Returns how many tokens of data a prompt may have, by the estimate of {@link
   * ainews.summarise.llm.Tokens}.
   *
   * @param answer longest answer in tokens, without thinking
   */
  public int room(Instructions instructions, int answer) {
    return tokens - withThinking(answer) - instructions.tokens();
  }
}
