package ainews.summarise.llm;

import ainews.shared.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a model's JSON by the prompt's schema, leniently: unknown fields are ignored, names and
 * listed values may be in another case, numbers may be texts, and an entry of a list that cannot be
 * read is left out alone.
 */
final class SchemaReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern INTEGER = Pattern.compile("([+-]?\\d{1,9})(?:\\.0*)?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");

  private String fault = "";

  private SchemaReader() {}

  /**
   * What could be read.
   *
   * @param value an object that matches the schema; empty if nothing of it could be read
   * @param fault the place of the first value that could not be read, without the value; empty if
   *     all could be read
   */
  record Result(Optional<JsonNode> value, String fault) {}

  /** Reads an object, also one in a wrapper, or the entries of its only list without the object. */
  static Result read(JsonNode schema, JsonNode value) {
    Result result = new SchemaReader().whole(schema, value);
    if (result.value().isPresent()) {
      return result;
    }
    List<JsonNode> inner = new ArrayList<>();
    String list = onlyList(schema);
    if (!list.isEmpty()) {
      inner.add(NODES.objectNode().set(list, value));
    }
    if (value.isObject()) {
      value.valueStream().filter(JsonNode::isObject).forEach(inner::add);
    }
    return inner.stream()
        .map(json -> new SchemaReader().whole(schema, json))
        .filter(found -> found.value().isPresent())
        .findFirst()
        .orElse(result);
  }

  private static String onlyList(JsonNode schema) {
    JsonNode properties = schema.path("properties");
    return properties.size() == 1 && isList(properties.elements().next())
        ? properties.fieldNames().next()
        : "";
  }

  private static boolean isList(JsonNode schema) {
    return schema.path("type").asText().equals("array");
  }

  private Result whole(JsonNode schema, JsonNode value) {
    Optional<JsonNode> read = any("$", schema, value);
    boolean isEmptied =
        !fault.isEmpty()
            && read.isPresent()
            && read.get().valueStream().allMatch(this::isEmptyList);
    return new Result(isEmptied ? Optional.empty() : read, fault);
  }

  private boolean isEmptyList(JsonNode value) {
    return value.isArray() && value.isEmpty();
  }

  private Optional<JsonNode> any(String place, JsonNode schema, JsonNode value) {
    String type = schema.path("type").asText();
    Optional<JsonNode> read =
        switch (type) {
          case "object" -> object(place, schema, parsed(value));
          case "array" -> array(place, schema, parsed(value));
          case "string" -> text(value);
          case "integer" -> integer(value);
          case "number" -> number(value);
          default -> bool(value);
        };
    if (read.isEmpty()) {
      return fault("expected " + type + " at " + place);
    }
    if (schema.has("enum")) {
      return listed(schema.get("enum"), read.get())
          .or(() -> fault("value not in the enum at " + place));
    }
    return read;
  }

  private Optional<JsonNode> fault(String what) {
    fault = fault.isEmpty() ? what : fault;
    return Optional.empty();
  }

  /** A text in place of an object or a list may hold one. */
  private static JsonNode parsed(JsonNode value) {
    try {
      return value.isTextual() ? Json.mapper().readTree(value.textValue()) : value;
    } catch (JsonProcessingException e) {
      return value;
    }
  }

  private Optional<JsonNode> object(String place, JsonNode schema, JsonNode value) {
    if (!value.isObject()) {
      return Optional.empty();
    }
    ObjectNode read = NODES.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      JsonNode given = given(name, value);
      if (given.isMissingNode()) {
        continue;
      }
      any(place + "." + name, property.getValue(), given)
          // An unreadable list of the whole answer becomes empty, so that its other fields are
          // kept.
          .or(
              () ->
                  Optional.<JsonNode>of(NODES.arrayNode())
                      .filter(none -> place.equals("$") && given.isArray()))
          .ifPresent(field -> read.set(name, field));
    }
    for (JsonNode required : schema.path("required")) {
      if (!read.has(required.asText())) {
        return fault("missing " + required.asText() + " at " + place);
      }
    }
    return Optional.of(read);
  }

  private static JsonNode given(String name, JsonNode value) {
    if (value.has(name)) {
      return value.get(name);
    }
    return value.properties().stream()
        .filter(field -> normal(field.getKey()).equals(normal(name)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(NODES::missingNode);
  }

  private static String normal(String name) {
    return name.strip().replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }

  private Optional<JsonNode> array(String place, JsonNode schema, JsonNode value) {
    JsonNode entries = value.isObject() ? NODES.arrayNode().add(value) : value;
    if (!entries.isArray()) {
      return Optional.empty();
    }
    ArrayNode read = NODES.arrayNode();
    for (int i = 0; i < entries.size(); i++) {
      any(place + "[" + i + "]", schema.path("items"), entries.get(i)).ifPresent(read::add);
    }
    return read.isEmpty() && !entries.isEmpty() ? Optional.empty() : Optional.of(read);
  }

  private static Optional<JsonNode> text(JsonNode value) {
    if (value.isNumber() || value.isBoolean()) {
      return Optional.of(NODES.textNode(value.asText()));
    }
    return Optional.of(value).filter(JsonNode::isTextual);
  }

  private static Optional<JsonNode> integer(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(value).filter(JsonNode::canConvertToExactIntegral);
    }
    return Optional.of(value.asText().strip())
        .map(INTEGER::matcher)
        .filter(number -> value.isTextual() && number.matches())
        .map(number -> NODES.numberNode(Integer.parseInt(number.group(1))));
  }

  private static Optional<JsonNode> number(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(value);
    }
    return Optional.of(value.asText().strip())
        .filter(number -> value.isTextual() && NUMBER.matcher(number).matches())
        .map(number -> NODES.numberNode(Double.parseDouble(number)));
  }

  private static Optional<JsonNode> bool(JsonNode value) {
    if (value.isBoolean()) {
      return Optional.of(value);
    }
    return switch (normal(value.asText())) {
      case "true" -> Optional.of(NODES.booleanNode(true));
      case "false" -> Optional.of(NODES.booleanNode(false));
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> listed(JsonNode values, JsonNode value) {
    return values
        .valueStream()
        .filter(
            allowed ->
                allowed.isNumber()
                    ? allowed.asLong() == value.asLong()
                    : normal(allowed.asText()).equals(normal(value.asText())))
        .findFirst();
  }
}
