package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Section;

/** A story with its place in the edition. */
public record Placed(Candidate story, Section section, Category category) {}
