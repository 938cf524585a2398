package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What featured stories are grouped by, in the order the groups are printed. */
public enum Category {
  MODELS("models"),
  RESEARCH("research"),
  AGENTS("agents"),
  OPEN_SOURCE("open-source"),
  MULTIMODAL("multimodal"),
  ROBOTICS("robotics"),
  COMPUTE("compute"),
  INDUSTRY("industry"),
  SAFETY("safety"),
  /** Also takes in the stories that would stand alone in their category. */
  OTHER("other");

  private final String id;

  Category(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** The heading above its stories. */
  public String label(Language language) {
    return language.messages().get("category." + id);
  }

  /**
   * @throws IllegalArgumentException for an id that is not on the list
   */
  @JsonCreator
  public static Category of(String id) {
    for (Category category : values()) {
      if (category.id.equals(id)) {
        return category;
      }
    }
    throw new IllegalArgumentException("unknown category: " + id);
  }
}
