package ainews.local.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CloudFormation template, as far as the laptop needs to understand it. */
public final class Template {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private static final String PACKAGED = "/ainews/local/template.yaml";

  private final JsonNode root;

  private Template(JsonNode root) {
    this.root = root;
  }

  /**
   * @throws InvalidDefinitionException for what is no YAML, or no template
   */
  public static Template parse(String yaml) {
    JsonNode root = CloudFormationYaml.read(yaml);
    if (!root.path("Resources").isObject()) {
      throw new InvalidDefinitionException("the template", "has no Resources");
    }
    return new Template(root);
  }

  /** The text of the project's own template. */
  public static String packaged() {
    try (InputStream template = Template.class.getResourceAsStream(PACKAGED)) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the packaged template cannot be read", e);
    }
  }

  /** The whole template, {@code !Sub x} written as {@code {"Fn::Sub": "x"}}. */
  public JsonNode root() {
    return root;
  }

  /**
   * @return the resource's properties
   * @throws InvalidDefinitionException if there is no such resource of the type
   */
  public JsonNode properties(String logicalId, String type) {
    JsonNode resource = root.path("Resources").path(logicalId);
    if (!resource.path("Type").asText().equals(type)) {
      throw new InvalidDefinitionException(logicalId, "is no " + type + " of the template");
    }
    return resource.path("Properties");
  }

  /** The logical ids of all resources of a type, in the template's order. */
  public List<String> ids(String type) {
    return root.path("Resources").properties().stream()
        .filter(entry -> entry.getValue().path("Type").asText().equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The value with every {@code Ref}, {@code Fn::Sub} and {@code Fn::GetAtt} replaced.
   *
   * @param substitutions by what stands in the reference, such as {@code AWS::StackName} or {@code
   *     Table.Arn}; a reference to a function needs none, it is the function's name
   * @throws InvalidDefinitionException for a reference to nothing known, or another function
   */
  public JsonNode resolve(JsonNode value, Map<String, String> substitutions) {
    if (value instanceof ArrayNode array) {
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> resolved.add(resolve(item, substitutions)));
      return resolved;
    }
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    if (object.size() == 1) {
      Map.Entry<String, JsonNode> only = object.properties().iterator().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return TextNode.valueOf(intrinsic(only.getKey(), only.getValue(), substitutions));
      }
    }
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    object
        .properties()
        .forEach(e -> resolved.set(e.getKey(), resolve(e.getValue(), substitutions)));
    return resolved;
  }

  private String intrinsic(String function, JsonNode argument, Map<String, String> substitutions) {
    return switch (function) {
      case "Ref" -> reference(argument.asText(), substitutions);
      case "Fn::GetAtt" ->
          reference(argument.path(0).asText() + "." + argument.path(1).asText(), substitutions);
      case "Fn::Sub" -> substitute(argument, substitutions);
      default -> throw new InvalidDefinitionException(function, "is not understood here");
    };
  }

  private String substitute(JsonNode argument, Map<String, String> substitutions) {
    if (!argument.isTextual()) {
      throw new InvalidDefinitionException("Fn::Sub", "is understood with one text only");
    }
    Matcher variables = VARIABLE.matcher(argument.asText());
    return variables.replaceAll(
        found ->
            Matcher.quoteReplacement(
                found.group(1).isEmpty()
                    ? reference(found.group(2), substitutions)
                    : "${" + found.group(2) + "}"));
  }

  private String reference(String name, Map<String, String> substitutions) {
    return Optional.ofNullable(substitutions.get(name))
        .or(() -> functionName(name, substitutions))
        .orElseThrow(() -> new InvalidDefinitionException(name, "is a reference to nothing known"));
  }

  private Optional<String> functionName(String logicalId, Map<String, String> substitutions) {
    JsonNode resource = root.path("Resources").path(logicalId);
    JsonNode name = resource.path("Properties").path("FunctionName");
    if (name.isMissingNode()
        || !resource.path("Type").asText().equals("AWS::Serverless::Function")) {
      return Optional.empty();
    }
    return Optional.of(resolve(name, substitutions).asText());
  }
}
