package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.summarise.gate.Fault;

/** A fault in the text of one language. */
public record LanguageFault(Language language, Fault fault) {}
