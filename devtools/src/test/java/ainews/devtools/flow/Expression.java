package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * A payload template: JSON in which a field {@code "name.$"} takes its value from a path or from
 * {@code States.Format('…{}…', $.a)}.
 */
sealed interface Expression {
  JsonNode value(Data data);

  /** A constant. */
  record Literal(JsonNode node) implements Expression {
    @Override
    public JsonNode value(Data data) {
      return node.deepCopy();
    }
  }

  /** The value at a path. */
  record Reference(Path path) implements Expression {
    @Override
    public JsonNode value(Data data) {
      return path.read(data, FlowException.PARAMETER_PATH).deepCopy();
    }
  }

  /** A text whose {@code {}} are replaced by the values of paths. */
  record Format(List<String> pieces, List<Path> paths) implements Expression {
    @Override
    public JsonNode value(Data data) {
      StringBuilder text = new StringBuilder(pieces.getFirst());
      for (int i = 0; i < paths.size(); i++) {
        JsonNode value = paths.get(i).read(data, FlowException.INTRINSIC);
        if (value.isContainerNode()) {
          throw new FlowException(
              FlowException.INTRINSIC, paths.get(i).text() + " is not a plain value");
        }
        text.append(value.asText()).append(pieces.get(i + 1));
      }
      return TextNode.valueOf(text.toString());
    }
  }

  /** An object whose fields are expressions. */
  record Fielded(Map<String, Expression> fields) implements Expression {
    @Override
    public JsonNode value(Data data) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      fields.forEach((name, field) -> object.set(name, field.value(data)));
      return object;
    }
  }
}
