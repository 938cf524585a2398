package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one object of a definition. Each is taken once; a field that is never taken is
 * unknown and refused, since the driver would otherwise skip what the cloud obeys.
 */
final class Fields {
  private final JsonNode object;
  private final String where;
  private final Set<String> taken = new HashSet<>();

  Fields(JsonNode object, String where) {
    if (!object.isObject()) {
      throw new InvalidDefinitionException(where, "is not an object");
    }
    this.object = object;
    this.where = where;
    taken.add("Comment");
  }

  String where() {
    return where;
  }

  /** Returns the place of a field, for messages. */
  String where(String name) {
    return where + "." + name;
  }

  Optional<JsonNode> find(String name) {
    taken.add(name);
    return Optional.ofNullable(object.get(name));
  }

  JsonNode get(String name) {
    return find(name).orElseThrow(() -> new InvalidDefinitionException(where, "lacks " + name));
  }

  Optional<String> findText(String name) {
    return find(name).map(value -> text(value, where(name)));
  }

  String text(String name) {
    return text(get(name), where(name));
  }

  Optional<Path> findPath(String name) {
    return findText(name).map(text -> Path.parse(text, where(name)));
  }

  boolean truth(String name) {
    JsonNode value = get(name);
    if (!value.isBoolean()) {
      throw new InvalidDefinitionException(where(name), "is neither true nor false");
    }
    return value.booleanValue();
  }

  /** Takes a number of at least {@code least}. */
  double number(String name, double least) {
    JsonNode value = get(name);
    if (!value.isNumber() || value.doubleValue() < least) {
      throw new InvalidDefinitionException(where(name), "is not a number of at least " + least);
    }
    return value.doubleValue();
  }

  /** Takes a whole number of at least {@code least}. */
  int whole(String name, int least) {
    JsonNode value = get(name);
    if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < least) {
      throw new InvalidDefinitionException(
          where(name), "is not a whole number of at least " + least);
    }
    return value.intValue();
  }

  /** Takes the objects of a non-empty list; empty if the field is absent. */
  List<Fields> objects(String name) {
    Optional<JsonNode> list = find(name);
    if (list.isPresent() && (!list.get().isArray() || list.get().isEmpty())) {
      throw new InvalidDefinitionException(where(name), "is not a non-empty list");
    }
    List<Fields> objects = new ArrayList<>();
    list.ifPresent(
        items ->
            items.forEach(
                item -> objects.add(new Fields(item, where(name) + "[" + objects.size() + "]"))));
    return objects;
  }

  List<String> texts(String name) {
    JsonNode list = get(name);
    if (!list.isArray() || list.isEmpty()) {
      throw new InvalidDefinitionException(where(name), "is not a non-empty list");
    }
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(text(item, where(name))));
    return texts;
  }

  /** Refuses every field that was not taken. */
  void done() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!taken.contains(name)) {
                throw new InvalidDefinitionException(where, "unknown field " + name);
              }
            });
  }

  private static String text(JsonNode value, String where) {
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new InvalidDefinitionException(where, "is not text");
    }
    return value.textValue();
  }
}
