package ainews.summarise.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads lists in models' answers. */
public final class AnswerLists {
  private AnswerLists() {}

  /** The answers by id; an id that occurs twice is left out. */
  public static Map<String, JsonNode> byId(JsonNode list) {
    Map<String, JsonNode> byId = new HashMap<>();
    Set<String> doubled = new HashSet<>();
    for (JsonNode answer : list) {
      String id = answer.path("id").asText();
      if (byId.put(id, answer) != null) {
        doubled.add(id);
      }
    }
    byId.keySet().removeAll(doubled);
    return byId;
  }
}
