package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What featured stories are grouped by, in the order the groups are printed. */
public enum Category {
  MODELS("models", "大模型", "Models"),
  RESEARCH("research", "研究", "Research"),
  AGENTS("agents", "智能体与工具", "Agents and Tools"),
  OPEN_SOURCE("open-source", "开源", "Open Source"),
  MULTIMODAL("multimodal", "多模态", "Multimodal"),
  ROBOTICS("robotics", "具身智能", "Robotics"),
  COMPUTE("compute", "算力与芯片", "Compute and Chips"),
  INDUSTRY("industry", "行业", "Industry"),
  SAFETY("safety", "安全与政策", "Safety and Policy"),
  /** Also takes in the stories that would stand alone in their category. */
  OTHER("other", "其他", "More");

  private final String id;
  private final String zh;
  private final String en;

  Category(String id, String zh, String en) {
    this.id = id;
    this.zh = zh;
    this.en = en;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** The heading above its stories. */
  public String label(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
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
