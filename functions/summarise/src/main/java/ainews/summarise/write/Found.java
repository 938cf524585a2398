package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.summarise.gate.Fault;

/** A fault and the language it is in. */
record Found(Language language, Fault fault) {}
