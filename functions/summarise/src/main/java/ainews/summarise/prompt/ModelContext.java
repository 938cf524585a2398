package ainews.summarise.prompt;

import ainews.shared.store.TextStore;
import ainews.summarise.llm.Model;

/**
 * A model with what it takes to ask it.
 *
 * @param answers where what it answered is kept
 * @param aliases what it knows things by
 */
public record ModelContext(Model model, ModelDispatcher desk, TextStore answers, Aliases aliases) {}
