package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.summarise.gate.Fault;

/** A fault and the language it is in. */
record LanguageFault(Language language, Fault fault) {}
