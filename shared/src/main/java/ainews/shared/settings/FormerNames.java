package ainews.shared.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The names that settings had in earlier versions. */
final class FormerNames {
  /** What {@code models.desk} was called; the first that is set is used. */
  private static final List<String> DESK = List.of("judge", "relevance");

  private FormerNames() {}

  /**
   * Sets {@code models.desk} from its former names, unless it is set itself. Each layer of settings
   * is renamed alone, so that an older file overrides what is below it.
   */
  static JsonNode renamed(JsonNode settings) {
    if (settings.path("models") instanceof ObjectNode models && !models.has("desk")) {
      DESK.stream()
          .map(models::path)
          .filter(JsonNode::isTextual)
          .findFirst()
          .ifPresent(model -> models.set("desk", model));
    }
    return settings;
  }
}
