package ainews.devtools.flow;

import static ainews.devtools.flow.Flows.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateMachineTest {
  @Test
  void knownTask_isRead() {
    assertThat(Flows.one(TASK).graph().states()).containsOnlyKeys("A");
  }

  @Test
  void unknownFieldOfState_isRefused() {
    refused(() -> Flows.one(TASK + "HeartbeatSeconds: 5\n"), "unknown field HeartbeatSeconds");
  }

  @Test
  void unknownFieldOfMachine_isRefused() {
    refused(
        () -> Flows.of("StartAt: A\nTimeoutSeconds: 1\nVersion: x\nStates: {A: {Type: Succeed}}"),
        "unknown field Version");
  }

  @Test
  void unknownParameter_isRefused() {
    refused(
        () -> Flows.one(TASK.replace("FunctionName: f", "FunctionName: f, Qualifier: live")),
        "unknown field Qualifier");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Parallel", "Wait", "task"})
  void unknownType_isRefused(String type) {
    refused(() -> Flows.one("Type: " + type + "\n"), "unknown type " + type);
  }

  @Test
  void otherService_isRefused() {
    refused(() -> Flows.one(TASK.replace("lambda:invoke", "sns:publish")), "Resource");
  }

  @Test
  void taskWithoutTimeout_isRefused() {
    refused(() -> Flows.one(TASK.replace("TimeoutSeconds: 20", "")), "lacks TimeoutSeconds");
  }

  @Test
  void danglingNext_isRefused() {
    refused(
        () -> Flows.of("StartAt: A\nTimeoutSeconds: 1\nStates: {A: {Type: Pass, Next: B}}"),
        "there is no state B");
  }

  @Test
  void danglingStart_isRefused() {
    refused(
        () -> Flows.of("StartAt: B\nTimeoutSeconds: 1\nStates: {A: {Type: Succeed}}"),
        "there is no state B");
  }

  @Test
  void danglingCatch_isRefused() {
    refused(
        () -> Flows.one(TASK + "Catch: [{ErrorEquals: [States.ALL], Next: Nowhere}]\n"),
        "there is no state Nowhere");
  }

  @Test
  void unreachableState_isRefused() {
    refused(
        () ->
            Flows.of(
                "StartAt: A\nTimeoutSeconds: 1\nStates: {A: {Type: Succeed}, B: {Type: Succeed}}"),
        "no state leads to B");
  }

  @Test
  void neitherNextNorEnd_isRefused() {
    refused(
        () -> Flows.of("StartAt: A\nTimeoutSeconds: 1\nStates: {A: {Type: Pass}}"),
        "needs either Next or End");
  }

  @Test
  void catchAllBeforeAnother_isRefused() {
    refused(
        () ->
            Flows.one(
                TASK
                    + "Catch: [{ErrorEquals: [States.ALL], Next: A},"
                    + " {ErrorEquals: [States.Timeout], Next: A}]\n"),
        "States.ALL must be alone and last");
  }

  @ParameterizedTest
  @CsvSource({
    "$.a[0], not a path",
    "$..a, not a path",
    "$$.Execution.RoleArn, not in the context",
    "States.UUID(), neither a path nor States.Format",
    "'States.Format(''{}-{}'', $.a)', one path for each {}",
  })
  void unsupportedExpression_isRefused(String expression, String problem) {
    String written = expression.replace("'", "''");
    refused(() -> Flows.one(TASK.replace("Payload.$: $", "Payload.$: '" + written + "'")), problem);
  }

  @Test
  void otherQueryLanguage_isRefused() {
    refused(
        () ->
            Flows.of(
                "QueryLanguage: JSONata\nStartAt: A\nTimeoutSeconds: 1\nStates: {A: {Type: Succeed}}"),
        "is not JSONPath");
  }

  @Test
  void duplicateKey_isRefusedWithItsLine() {
    refused(() -> Template.parse("Resources:\n  A: 1\n  A: 2\n"), "line 3: has a duplicate key: A");
  }

  @Test
  void unknownReference_isRefused() {
    refused(
        () -> Flows.one(TASK.replace("FunctionName: f", "FunctionName: !Ref Nobody")),
        "Nobody: is an unknown reference");
  }

  @Test
  void missingStateMachine_isRefused() {
    refused(
        () -> StateMachine.parse("Resources: {A: {Type: X}}", "A", Map.of()),
        "A: is not a resource of type AWS::Serverless::StateMachine");
  }

  @Test
  void brokenYaml_isRefused() {
    refused(() -> StateMachine.parse("Resources: [", "A", Map.of()), "is not YAML");
    refused(() -> StateMachine.parse("", "A", Map.of()), "is empty");
  }

  private static void refused(ThrowingCallable parse, String message) {
    assertThatThrownBy(parse)
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining(message);
  }
}
