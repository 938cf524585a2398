package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reference into a state's data, {@code $} or {@code $.a.b}, or into the context object, {@code
 * $$.a.b}. Filters, wildcards and list indexes are not supported.
 *
 * @param names the fields from the root
 */
record Path(String text, boolean context, List<String> names) {
  static final Path ROOT = new Path("$", false, List.of());

  private static final Pattern SYNTAX = Pattern.compile("\\$(\\.\\w+)*|\\$\\$(\\.\\w+)+");
  private static final List<String> CONTEXT =
      List.of(
          "$$.Execution.Id",
          "$$.Execution.Name",
          "$$.Execution.Input",
          "$$.Map.Item.Index",
          "$$.Map.Item.Value");

  /**
   * Parses a path.
   *
   * @throws InvalidDefinitionException if it is not such a path, or not in the known context
   */
  static Path parse(String text, String where) {
    if (!SYNTAX.matcher(text).matches()) {
      throw new InvalidDefinitionException(where, "not a path like $.a.b or $$.a.b: " + text);
    }
    boolean context = text.startsWith("$$");
    if (context && CONTEXT.stream().noneMatch(known -> (text + ".").startsWith(known + "."))) {
      throw new InvalidDefinitionException(
          where, text + " is not in the context; known are " + String.join(", ", CONTEXT));
    }
    List<String> names = List.of(text.split("\\."));
    return new Path(text, context, names.subList(1, names.size()));
  }

  Optional<JsonNode> find(Data data) {
    JsonNode node = context ? data.context() : data.state();
    for (String name : names) {
      node = node.path(name);
    }
    return node.isMissingNode() ? Optional.empty() : Optional.of(node);
  }

  /**
   * Returns the value at this path.
   *
   * @param error the error name if there is no value
   */
  JsonNode read(Data data, String error) {
    return find(data).orElseThrow(() -> new FlowException(error, "there is no " + text));
  }

  /** Returns a copy of the data with the value at this path; missing parents are created. */
  JsonNode write(JsonNode data, JsonNode value) {
    if (names.isEmpty()) {
      return value;
    }
    ObjectNode copy = object(data.deepCopy());
    ObjectNode parent = copy;
    for (String name : names.subList(0, names.size() - 1)) {
      parent = object(parent.has(name) ? parent.get(name) : parent.putObject(name));
    }
    parent.set(names.getLast(), value);
    return copy;
  }

  private ObjectNode object(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new FlowException(
        FlowException.RESULT_PATH, text + " leads into a value that is not an object");
  }
}
