package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Evaluates the CloudFormation functions that the template uses. */
final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode root;
  private final Map<String, String> known;

  /**
   * Creates an evaluator.
   *
   * @param root the whole template
   * @param known the values of references by name; other parameters have their default
   */
  Intrinsics(JsonNode root, Map<String, String> known) {
    this.root = root;
    this.known = known;
  }

  /** Returns the value with all functions replaced; a missing node for {@code AWS::NoValue}. */
  JsonNode resolve(JsonNode value) {
    if (value instanceof ArrayNode array) {
      ArrayNode resolved = JSON.arrayNode();
      array.forEach(item -> present(item).ifPresent(resolved::add));
      return resolved;
    }
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    if (object.size() == 1) {
      Map.Entry<String, JsonNode> only = object.properties().iterator().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return function(only.getKey(), only.getValue());
      }
    }
    ObjectNode resolved = JSON.objectNode();
    object
        .properties()
        .forEach(e -> present(e.getValue()).ifPresent(v -> resolved.set(e.getKey(), v)));
    return resolved;
  }

  private Optional<JsonNode> present(JsonNode value) {
    return Optional.of(resolve(value)).filter(resolved -> !resolved.isMissingNode());
  }

  private JsonNode function(String name, JsonNode argument) {
    return switch (name) {
      case "Ref" ->
          argument.asText().equals("AWS::NoValue")
              ? MissingNode.getInstance()
              : TextNode.valueOf(reference(argument.asText()));
      case "Fn::GetAtt" ->
          TextNode.valueOf(reference(argument.path(0).asText() + "." + argument.path(1).asText()));
      case "Fn::Sub" -> TextNode.valueOf(substitute(argument));
      case "Fn::If" -> resolve(argument.path(condition(argument.path(0).asText()) ? 1 : 2));
      case "Fn::Join" ->
          TextNode.valueOf(
              list(argument.path(1)).collect(Collectors.joining(argument.path(0).asText())));
      case "Fn::Split" -> split(argument);
      case "Fn::Select" -> resolve(argument.path(1)).path(argument.path(0).asInt());
      case "Fn::FindInMap" ->
          root.path("Mappings")
              .path(argument.path(0).asText())
              .path(resolve(argument.path(1)).asText())
              .path(argument.path(2).asText());
      case "Fn::Condition" -> BooleanNode.valueOf(condition(argument.asText()));
      case "Fn::Equals" ->
          BooleanNode.valueOf(
              resolve(argument.path(0)).asText().equals(resolve(argument.path(1)).asText()));
      case "Fn::Not" -> BooleanNode.valueOf(!resolve(argument.path(0)).asBoolean());
      case "Fn::Or" ->
          BooleanNode.valueOf(elements(argument).anyMatch(one -> resolve(one).asBoolean()));
      default -> throw new InvalidDefinitionException(name, "is not supported here");
    };
  }

  private boolean condition(String name) {
    JsonNode condition = root.path("Conditions").path(name);
    if (condition.isMissingNode()) {
      throw new InvalidDefinitionException(name, "is not a condition of the template");
    }
    return resolve(condition).asBoolean();
  }

  private JsonNode split(JsonNode argument) {
    ArrayNode parts = JSON.arrayNode();
    String text = resolve(argument.path(1)).asText();
    for (String part : text.split(Pattern.quote(argument.path(0).asText()), -1)) {
      parts.add(part);
    }
    return parts;
  }

  /** Returns a list parameter as its items separated by commas. */
  private Stream<String> list(JsonNode value) {
    JsonNode resolved = resolve(value);
    return resolved.isArray()
        ? elements(resolved).map(JsonNode::asText)
        : Stream.of(resolved.asText().split(",", -1));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private String substitute(JsonNode argument) {
    String text = argument.isTextual() ? argument.asText() : argument.path(0).asText();
    JsonNode own = argument.path(1);
    Matcher variables = VARIABLE.matcher(text);
    return variables.replaceAll(found -> Matcher.quoteReplacement(replacement(found, own)));
  }

  private String replacement(MatchResult found, JsonNode own) {
    String name = found.group(2);
    if (!found.group(1).isEmpty()) {
      return "${" + name + "}";
    }
    return own.has(name) ? resolve(own.path(name)).asText() : reference(name);
  }

  private String reference(String name) {
    return Optional.ofNullable(known.get(name))
        .or(() -> functionName(name))
        .or(() -> parameter(name))
        .orElseThrow(() -> new InvalidDefinitionException(name, "is an unknown reference"));
  }

  private Optional<String> parameter(String name) {
    JsonNode standard = root.path("Parameters").path(name).path("Default");
    return standard.isMissingNode() ? Optional.empty() : Optional.of(standard.asText());
  }

  private Optional<String> functionName(String logicalId) {
    JsonNode resource = root.path("Resources").path(logicalId);
    JsonNode name = resource.path("Properties").path("FunctionName");
    boolean isFunction = resource.path("Type").asText().equals("AWS::Serverless::Function");
    return name.isMissingNode() || !isFunction
        ? Optional.empty()
        : Optional.of(resolve(name).asText());
  }
}
