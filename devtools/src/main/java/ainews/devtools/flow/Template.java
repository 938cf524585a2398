package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A CloudFormation template, as far as emulation and tests need to understand it. */
public final class Template {
  private static final String PACKAGED = "/ainews/devtools/template.yaml";

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
   * The value with every function of CloudFormation replaced, as far as the template uses them.
   *
   * @param substitutions by what stands in the reference, such as {@code AWS::StackName} or {@code
   *     Table.Arn}; a reference to a function needs none, it is the function's name, nor does a
   *     parameter that has its default
   * @throws InvalidDefinitionException for a reference to nothing known, or another function
   */
  public JsonNode resolve(JsonNode value, Map<String, String> substitutions) {
    return new Intrinsics(root, substitutions).resolve(value);
  }
}
