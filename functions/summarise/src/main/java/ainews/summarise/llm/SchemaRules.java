package ainews.summarise.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Describes where a value does not match the schema, without quoting the value; empty if it
   * matches.
   */
  static Optional<String> fault(JsonNode schema, JsonNode value) {
    return fault("$", schema, value);
  }

  private static Optional<String> fault(String place, JsonNode schema, JsonNode value) {
    String type = schema.path("type").asText();
    if (!isOf(type, value)) {
      return Optional.of("expected " + type + " at " + place);
    }
    if (schema.has("enum") && !isAmong(schema.get("enum"), value)) {
      return Optional.of("value not in the enum at " + place);
    }
    return switch (type) {
      case "object" -> faultOfObject(place, schema, value);
      case "array" -> faultOfArray(place, schema.path("items"), value);
      default -> Optional.empty();
    };
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isNumber() && value.canConvertToExactIntegral();
      case "number" -> value.isNumber();
      default -> value.isBoolean();
    };
  }

  private static boolean isAmong(JsonNode values, JsonNode value) {
    for (JsonNode allowed : values) {
      if (allowed.equals(value)
          || allowed.isNumber() && value.isNumber() && allowed.asLong() == value.asLong()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> faultOfObject(String place, JsonNode schema, JsonNode value) {
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        return Optional.of("missing " + required.asText() + " at " + place);
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode property = schema.path("properties").path(field.getKey());
      if (property.isMissingNode()) {
        return Optional.of("unknown field at " + place);
      }
      Optional<String> fault = fault(place + "." + field.getKey(), property, field.getValue());
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> faultOfArray(String place, JsonNode items, JsonNode value) {
    for (int i = 0; i < value.size(); i++) {
      Optional<String> fault = fault(place + "[" + i + "]", items, value.get(i));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }
}
