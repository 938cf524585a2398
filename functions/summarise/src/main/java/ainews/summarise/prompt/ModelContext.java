package ainews.summarise.prompt;

import ainews.shared.store.TextStore;
import ainews.summarise.llm.Model;

/**
 * A model and what is needed to ask it.
 *
 * @param answers stores its answers
 * @param aliases ids under which it sees things
 */
public record ModelContext(
    Model model, ModelDispatcher dispatcher, TextStore answers, Aliases aliases) {}
