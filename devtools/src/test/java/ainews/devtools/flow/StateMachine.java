package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/**
 * The template's state machine, read strictly: whatever the driver would not run as the cloud does
 * is refused. Immutable; {@link Driver} runs it.
 */
public final class StateMachine {
  private static final String TYPE = "AWS::Serverless::StateMachine";

  private final String name;
  private final Duration timeout;
  private final State.Graph graph;

  private StateMachine(String name, Duration timeout, State.Graph graph) {
    this.name = name;
    this.timeout = timeout;
    this.graph = graph;
  }

  /**
   * Reads a state machine.
   *
   * @param logicalId the state machine's logical id in the template, such as {@code Edition}
   * @param substitutions the values of the definition's references, such as {@code AWS::StackName};
   *     Lambda functions need none
   * @throws InvalidDefinitionException naming the place and the problem
   */
  public static StateMachine parse(
      String templateYaml, String logicalId, Map<String, String> substitutions) {
    Template template = Template.parse(templateYaml);
    JsonNode properties = template.properties(logicalId, TYPE);
    JsonNode definition = template.resolve(properties.path("Definition"), substitutions);
    Fields fields = new Fields(definition, logicalId);
    if (!fields.findText("QueryLanguage").orElse("JSONPath").equals("JSONPath")) {
      throw new InvalidDefinitionException(fields.where("QueryLanguage"), "is not JSONPath");
    }
    Duration timeout = Duration.ofSeconds(fields.whole("TimeoutSeconds", 1));
    State.Graph graph = DefinitionReader.graph(fields);
    fields.done();
    return new StateMachine(logicalId, timeout, graph);
  }

  String name() {
    return name;
  }

  /** Returns the time limit of one execution. */
  Duration timeout() {
    return timeout;
  }

  State.Graph graph() {
    return graph;
  }
}
