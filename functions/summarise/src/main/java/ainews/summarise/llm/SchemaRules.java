package ainews.summarise.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * The subset of JSON Schema that all models accept. Bedrock refuses minLength, maximum, recursion
 * and the like, and objects without {@code additionalProperties: false}.
 */
public final class SchemaRules {
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "object", Set.of("type", "description", "properties", "required", "additionalProperties"),
          "array", Set.of("type", "description", "items"),
          "string", Set.of("type", "description", "enum"),
          "integer", Set.of("type", "description", "enum"),
          "number", Set.of("type", "description"),
          "boolean", Set.of("type", "description"));

  private SchemaRules() {}

  /**
   * @param name the schema's name, for the message
   * @throws IllegalArgumentException if a model would refuse the schema; the message names the
   *     place
   */
  static void check(String name, ObjectNode schema) {
    if (!schema.path("type").asText().equals("object")) {
      throw new IllegalArgumentException("schema " + name + " must describe an object");
    }
    check(name, "$", schema);
  }

  private static void check(String name, String place, JsonNode schema) {
    Set<String> words = WORDS.get(schema.path("type").asText());
    if (words == null) {
      throw fault(name, place, "needs one of the types " + String.join(", ", WORDS.keySet()));
    }
    schema
        .fieldNames()
        .forEachRemaining(
            word -> {
              if (!words.contains(word)) {
                throw fault(name, place, "uses " + word + ", which not all models accept");
              }
            });
    if (schema.has("enum") && (!schema.get("enum").isArray() || schema.get("enum").isEmpty())) {
      throw fault(name, place, "has an empty enum");
    }
    switch (schema.path("type").asText()) {
      case "object" -> checkObject(name, place, schema);
      case "array" -> check(name, place + "[]", schema.path("items"));
      default -> {}
    }
  }

  private static void checkObject(String name, String place, JsonNode schema) {
    JsonNode more = schema.path("additionalProperties");
    if (!more.isBoolean() || more.booleanValue()) {
      throw fault(name, place, "must set additionalProperties: false");
    }
    for (JsonNode required : schema.path("required")) {
      if (!schema.path("properties").has(required.asText())) {
        throw fault(
            name, place, "requires " + required.asText() + ", which is not among its properties");
      }
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      check(name, place + "." + property.getKey(), property.getValue());
    }
  }

  private static IllegalArgumentException fault(String name, String place, String what) {
    return new IllegalArgumentException("schema " + name + " at " + place + " " + what);
  }

  /** Whether every property is required, as OpenAI's strict mode demands. */
  public static boolean requiresAll(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "object" ->
          schema.path("properties").size() == schema.path("required").size()
              && schema.path("properties").properties().stream()
                  .allMatch(property -> requiresAll(property.getValue()));
      case "array" -> requiresAll(schema.path("items"));
      default -> true;
    };
  }
}
