package ainews.summarise.prompt;

import ainews.shared.store.TextStore;
import ainews.summarise.model.Model;

/**
 * A model with what it takes to ask it.
 *
 * @param answers where what it answered is kept
 * @param aliases what it knows things by
 */
public record Correspondent(Model model, Desk desk, TextStore answers, Aliases aliases) {}
