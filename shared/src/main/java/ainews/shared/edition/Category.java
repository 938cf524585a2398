package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** The groups of featured stories, in the order they are printed. */
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
  /** Also holds stories that would be alone in their category. */
  OTHER("other");

  private final String id;

  Category(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Returns the ids of all categories. */
  public static List<String> ids() {
    return Stream.of(values()).map(Category::id).toList();
  }

  /** The heading of the group. */
  public String label(Language language) {
    return language.messages().get("category." + id);
  }

  /**
   * @throws IllegalArgumentException if no category has the id
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
