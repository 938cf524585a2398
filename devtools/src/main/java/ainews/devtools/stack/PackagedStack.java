package ainews.devtools.stack;

import ainews.devtools.flow.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The template's functions, configured as in a deployment. */
public final class PackagedStack {
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final String NO_VALUE = "AWS::NoValue";

  private final List<Function> functions;

  private PackagedStack(List<Function> functions) {
    this.functions = functions;
  }

  /**
   * One function.
   *
   * @param id the logical id in the template, such as {@code FetchReddit}
   * @param name the deployed name, such as {@code local-fetch-reddit}
   * @param zip the code's path, relative to the template
   * @param megabytes the memory
   * @param variables the environment variables
   * @param open the names of variables that the template leaves empty, for runs outside the cloud
   */
  public record Function(
      String id,
      String name,
      String handler,
      String zip,
      int megabytes,
      Duration timeout,
      Map<String, String> variables,
      Set<String> open) {
    /** Returns the same function with another handler. */
    public Function handledBy(String other) {
      return new Function(id, name, other, zip, megabytes, timeout, variables, open);
    }
  }

  /**
   * Reads the packaged template.
   *
   * @param name the stack's name
   * @param references the values of references to resources, such as {@code Table} or {@code
   *     Distribution.DomainName}; parameters have their defaults
   */
  public static PackagedStack of(Template template, String name, Map<String, String> references) {
    Map<String, String> known = new HashMap<>();
    template
        .root()
        .path("Parameters")
        .properties()
        .forEach(e -> known.put(e.getKey(), e.getValue().path("Default").asText()));
    known.put("AWS::StackName", name);
    known.putAll(references);
    return new PackagedStack(
        template.ids(FUNCTION).stream().map(id -> function(template, id, known)).toList());
  }

  /** Returns the functions in the template's order. */
  public List<Function> functions() {
    return functions;
  }

  public Function function(String name) {
    return functions.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the stack has no function " + name));
  }

  private static Function function(Template template, String id, Map<String, String> known) {
    JsonNode all = template.root().at("/Globals/Function");
    JsonNode own = template.properties(id, FUNCTION);
    Map<String, JsonNode> declared = new TreeMap<>();
    for (JsonNode properties : List.of(all, own)) {
      properties
          .at("/Environment/Variables")
          .properties()
          .forEach(e -> declared.put(e.getKey(), e.getValue()));
    }
    Map<String, String> variables = new TreeMap<>();
    Set<String> open = new TreeSet<>();
    declared.forEach(
        (variable, value) -> {
          if (value.path("Ref").asText().equals(NO_VALUE)) {
            open.add(variable);
          } else {
            variables.put(variable, template.resolve(value, known).asText());
          }
        });
    return new Function(
        id,
        template.resolve(own.path("FunctionName"), known).asText(),
        own.path("Handler").asText(),
        own.path("CodeUri").asText(),
        own.path("MemorySize").asInt(),
        Duration.ofSeconds(own.path("Timeout").asInt()),
        variables,
        open);
  }
}
