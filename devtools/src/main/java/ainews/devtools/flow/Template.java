package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A CloudFormation template, as far as emulate and the tests need it. */
public final class Template {
  private static final String PACKAGED = "/ainews/devtools/template.yaml";

  private final JsonNode root;

  private Template(JsonNode root) {
    this.root = root;
  }

  /**
   * Parses a template.
   *
   * @throws InvalidDefinitionException if it is not YAML or not a template
   */
  public static Template parse(String yaml) {
    JsonNode root = CloudFormationYaml.read(yaml);
    if (!root.path("Resources").isObject()) {
      throw new InvalidDefinitionException("the template", "has no Resources");
    }
    return new Template(root);
  }

  /** Returns the text of the project's template. */
  public static String packaged() {
    try (InputStream template = Template.class.getResourceAsStream(PACKAGED)) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the packaged template", e);
    }
  }

  /** Returns the whole template, with {@code !Sub x} as {@code {"Fn::Sub": "x"}}. */
  public JsonNode root() {
    return root;
  }

  /**
   * Returns a resource's properties.
   *
   * @throws InvalidDefinitionException if there is no such resource of the type
   */
  public JsonNode properties(String logicalId, String type) {
    JsonNode resource = root.path("Resources").path(logicalId);
    if (!resource.path("Type").asText().equals(type)) {
      throw new InvalidDefinitionException(logicalId, "is not a resource of type " + type);
    }
    return resource.path("Properties");
  }

  /** Returns the logical ids of all resources of a type, in the template's order. */
  public List<String> ids(String type) {
    return root.path("Resources").properties().stream()
        .filter(entry -> entry.getValue().path("Type").asText().equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns a value with every CloudFormation function evaluated.
   *
   * @param substitutions the values of references by name, such as {@code AWS::StackName} or {@code
   *     Table.Arn}. A reference to a Lambda function defaults to the function's name, a parameter
   *     to its default.
   * @throws InvalidDefinitionException for an unknown reference or an unsupported function
   */
  public JsonNode resolve(JsonNode value, Map<String, String> substitutions) {
    return new Intrinsics(root, substitutions).resolve(value);
  }
}
