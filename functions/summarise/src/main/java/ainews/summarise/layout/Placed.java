package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Section;
import java.util.List;

/** A story with its place in the edition. */
public record Placed(Candidate story, Section section, Category category) {
  /** The companies whose news it is, of which each has one top story. */
  public List<String> vendors() {
    return story.vendors().stream().sorted().toList();
  }
}
