package ainews.shared.settings;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A setting that cannot be used: its path, its line and the reason. */
final class SettingFault {
  private final List<Object> path = new ArrayList<>();
  private final String reason;

  /**
   * @param settings the values as read, the faulty one among them
   */
  SettingFault(JsonMappingException e, JsonNode settings) {
    for (Reference step : e.getPath()) {
      path.add(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    reason = reason(e, value(settings));
    if (e.getCause() instanceof InvalidSettingException invalid) {
      path.add(invalid.setting());
    }
  }

  /** The exception that reports it. */
  SettingsException in(String file, Node lines) {
    return new SettingsException(
        file + ", line " + line(lines) + ": " + (path.isEmpty() ? "" : dotted() + ": ") + reason);
  }

  private static String reason(JsonMappingException e, JsonNode value) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "unknown setting; known: "
              + String.join(
                  ", ",
                  unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
      case MismatchedInputException mismatch ->
          SettingValues.fault(mismatch.getTargetType(), value);
      default ->
          switch (e.getCause()) {
            case InvalidSettingException invalid -> invalid.getMessage();
            case InputCoercionException _ -> "the number is too large";
            case null, default -> "invalid value";
          };
    };
  }

  private JsonNode value(JsonNode settings) {
    JsonNode value = settings;
    for (Object step : path) {
      value = step instanceof Integer index ? value.path(index) : value.path(step.toString());
    }
    return value;
  }

  /** The line, from 1, of the deepest part of the path that the file holds. */
  private int line(Node root) {
    Node node = root;
    int line = 1;
    for (Object step : path) {
      Optional<NodeTuple> entry =
          node instanceof MappingNode map
              ? map.getValue().stream().filter(tuple -> isNamed(tuple, step)).findFirst()
              : Optional.empty();
      if (entry.isPresent()) {
        line = entry.get().getKeyNode().getStartMark().getLine() + 1;
        node = entry.get().getValueNode();
      } else if (node instanceof SequenceNode list
          && step instanceof Integer index
          && index < list.getValue().size()) {
        node = list.getValue().get(index);
        line = node.getStartMark().getLine() + 1;
      } else {
        return line;
      }
    }
    return line;
  }

  private static boolean isNamed(NodeTuple tuple, Object name) {
    return tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
  }

  private String dotted() {
    StringBuilder text = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer index) {
        text.append('[').append(index).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step);
      }
    }
    return text.toString();
  }
}
