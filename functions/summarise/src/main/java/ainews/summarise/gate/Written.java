package ainews.summarise.gate;

import ainews.shared.edition.Language;

/** What a writer wrote of a story in one language. */
public record Written(Language language, String title, String summary) {}
