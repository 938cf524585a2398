package ainews.devtools.flow;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * Runs a state machine in this process. Items of a map run in parallel, each on a virtual thread.
 * It may be shared between threads if the functions may.
 */
public final class Driver {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  private final StateMachine machine;
  private final Functions functions;
  private final Time time;
  private final DoubleSupplier random;

  /**
   * Creates a driver.
   *
   * @param random returns numbers in [0, 1) for the pauses between tries; called from many threads
   */
  public Driver(StateMachine machine, Functions functions, Time time, DoubleSupplier random) {
    this.machine = machine;
    this.functions = functions;
    this.time = time;
    this.random = random;
  }

  /**
   * Runs one execution to its end.
   *
   * @param executionName up to 80 letters, digits, hyphens and underscores; functions take the same
   *     name for the same execution
   * @return the output of the last state
   * @throws FlowException if the execution failed
   * @throws InterruptedException if this thread is interrupted; running functions are interrupted
   *     too
   */
  public JsonNode run(JsonNode input, String executionName) throws InterruptedException {
    if (!NAME.matcher(executionName).matches()) {
      throw new IllegalArgumentException("cannot be an execution's name: " + executionName);
    }
    Tasks tasks = new Tasks(functions, time, random, machine.timeout());
    return new Execution(tasks).run(machine.graph(), input, context(input, executionName));
  }

  private JsonNode context(JsonNode input, String executionName) {
    ObjectNode context = Json.mapper().createObjectNode();
    context
        .putObject("Execution")
        .put(
            "Id",
            "arn:aws:states:local:000000000000:execution:" + machine.name() + ":" + executionName)
        .put("Name", executionName)
        .set("Input", input.deepCopy());
    return context;
  }
}
