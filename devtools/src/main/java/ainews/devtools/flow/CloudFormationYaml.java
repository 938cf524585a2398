package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads CloudFormation's YAML as JSON, with short tags in their long form. */
final class CloudFormationYaml {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CloudFormationYaml() {}

  /**
   * Parses a template.
   *
   * @return the JSON; {@code !Ref X} becomes {@code {"Ref": "X"}}, any other {@code !F X} becomes
   *     {@code {"Fn::F": X}}
   * @throws InvalidDefinitionException with the line, for invalid YAML or a duplicate key
   */
  static JsonNode read(String yaml) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      if (root == null) {
        throw new InvalidDefinitionException("the template", "is empty");
      }
      return node(root);
    } catch (MarkedYAMLException e) {
      throw new InvalidDefinitionException("the template", "is not YAML: " + e.getMessage());
    }
  }

  private static JsonNode node(Node node) {
    String tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return plain(node);
    }
    String function = tag.substring(1);
    return JSON.objectNode()
        .set(function.equals("Ref") ? "Ref" : "Fn::" + function, argument(function, node));
  }

  private static JsonNode argument(String function, Node node) {
    if (function.equals("GetAtt") && node instanceof ScalarNode scalar) {
      ArrayNode parts = JSON.arrayNode();
      for (String part : scalar.getValue().split("\\.", 2)) {
        parts.add(part);
      }
      return parts;
    }
    return node instanceof ScalarNode scalar ? JSON.textNode(scalar.getValue()) : plain(node);
  }

  private static JsonNode plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> object(mapping);
      case SequenceNode sequence -> array(sequence);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw invalid(node, "is not a value, list or object");
    };
  }

  private static ObjectNode object(MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw invalid(entry.getKeyNode(), "is not text, as a key must be");
      }
      if (object.has(key.getValue())) {
        throw invalid(key, "has a duplicate key: " + key.getValue());
      }
      object.set(key.getValue(), node(entry.getValueNode()));
    }
    return object;
  }

  private static ArrayNode array(SequenceNode sequence) {
    ArrayNode array = JSON.arrayNode();
    sequence.getValue().forEach(item -> array.add(node(item)));
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String value = scalar.getValue();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return switch (value) {
        case "true" -> JSON.booleanNode(true);
        case "false" -> JSON.booleanNode(false);
        default ->
            throw invalid(scalar, "is ambiguous: true or false in YAML 1.1, text in YAML 1.2");
      };
    }
    try {
      if (tag.equals(Tag.INT)) {
        return whole(Long.parseLong(value));
      }
      if (tag.equals(Tag.FLOAT)) {
        return JSON.numberNode(Double.parseDouble(value));
      }
    } catch (NumberFormatException e) {
      throw invalid(scalar, "is not a plain number");
    }
    return JSON.textNode(value);
  }

  /** Returns a number as a JSON parser does, so that equal numbers are equal nodes. */
  private static JsonNode whole(long value) {
    return (int) value == value ? JSON.numberNode((int) value) : JSON.numberNode(value);
  }

  private static InvalidDefinitionException invalid(Node node, String problem) {
    return new InvalidDefinitionException(
        "the template's line " + (node.getStartMark().getLine() + 1), problem);
  }
}
