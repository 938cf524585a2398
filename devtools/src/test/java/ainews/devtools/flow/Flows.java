package ainews.devtools.flow;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Small state machines for tests. */
final class Flows {
  /** Returns the fields of a task that calls the function {@code f}. */
  static final String TASK =
      """
      Type: Task
      Resource: arn:aws:states:::lambda:invoke
      Parameters: {FunctionName: f, Payload.$: $}
      TimeoutSeconds: 20
      OutputPath: $.Payload
      """;

  static final String RETRY =
      """
      Retry:
        - ErrorEquals: [Lambda.TooManyRequestsException]
          IntervalSeconds: 2
          BackoffRate: 3
          MaxDelaySeconds: 10
          MaxAttempts: 3
          JitterStrategy: NONE
        - ErrorEquals: [States.TaskFailed]
          IntervalSeconds: 8
          BackoffRate: 1
          MaxDelaySeconds: 30
          MaxAttempts: 1
          JitterStrategy: FULL
      """;

  private Flows() {}

  /** Returns a machine whose only state A has these fields. */
  static StateMachine one(String fields) {
    return of(
        "StartAt: A\nTimeoutSeconds: 100\nStates:\n  A:\n" + fields.indent(4) + "    End: true");
  }

  static StateMachine of(String definition) {
    String template =
        """
        Resources:
          Flow:
            Type: AWS::Serverless::StateMachine
            Properties:
              Definition:
        """;
    return StateMachine.parse(template + definition.indent(8), "Flow", Map.of());
  }

  /** Parses JSON written with single quotes. */
  static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'), JsonNode.class);
  }
}
