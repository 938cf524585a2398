package ainews.devtools.flow;

import ainews.devtools.flow.State.Task;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/** Calls the functions of one execution, with time-outs, retries and the overall deadline. */
final class Tasks {
  private final Functions functions;
  private final Time time;
  private final DoubleSupplier random;
  private final Duration limit;
  private final Duration deadline;

  /**
   * Starts the clock.
   *
   * @param limit the time left for the execution
   */
  Tasks(Functions functions, Time time, DoubleSupplier random, Duration limit) {
    this.functions = functions;
    this.time = time;
    this.random = random;
    this.limit = limit;
    this.deadline = time.elapsed().plus(limit);
  }

  /** Returns the task's output, after as many tries as its retriers allow. */
  JsonNode run(Task task, Data data) throws InterruptedException {
    int[] attempts = new int[task.retriers().size()];
    while (true) {
      try {
        return once(task, data);
      } catch (FlowException e) {
        sleep(pause(task.retriers(), attempts, e).orElseThrow(() -> e));
      }
    }
  }

  /**
   * Returns the time left for the execution.
   *
   * @throws FlowException if no time is left
   */
  Duration left() {
    Duration left = deadline.minus(time.elapsed());
    if (!left.isPositive()) {
      throw FlowException.executionTimedOut(
          "the execution took more than " + limit.toSeconds() + " s");
    }
    return left;
  }

  /** Only the first matching retrier counts, even once its attempts are used up. */
  private Optional<Duration> pause(List<Retrier> retriers, int[] attempts, FlowException error) {
    for (int i = 0; i < attempts.length; i++) {
      Retrier retrier = retriers.get(i);
      if (error.isOneOf(retrier.errors())) {
        return attempts[i]++ < retrier.attempts()
            ? Optional.of(retrier.pause(attempts[i], random))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void sleep(Duration pause) throws InterruptedException {
    Duration left = left();
    time.sleep(pause.compareTo(left) < 0 ? pause : left);
    left();
  }

  private JsonNode once(Task task, Data data) throws InterruptedException {
    String function = task.function().value(data).asText();
    JsonNode payload = Limits.within(task.payload().value(data), "the payload of " + function);
    JsonNode answer = invoke(function, payload, task.timeout());
    ObjectNode response = Json.mapper().createObjectNode().put("StatusCode", 200);
    response.set("Payload", Limits.within(answer, "the answer of " + function));
    JsonNode result = task.selector().map(s -> s.value(data.withState(response))).orElse(response);
    JsonNode merged = task.resultPath().write(data.state(), result);
    return task.outputPath().read(data.withState(merged), FlowException.RUNTIME);
  }

  private JsonNode invoke(String function, JsonNode payload, Duration timeout)
      throws InterruptedException {
    Duration left = left();
    boolean last = left.compareTo(timeout) <= 0;
    FutureTask<JsonNode> call = new FutureTask<>(() -> functions.invoke(function, payload));
    Thread.ofVirtual().name(function).start(call);
    try {
      JsonNode answer = time.await(call, last ? left : timeout);
      return answer == null ? NullNode.instance : answer.deepCopy();
    } catch (TimeoutException e) {
      String detail = function + " did not answer within ";
      throw last
          ? FlowException.executionTimedOut(detail + "the execution's " + limit.toSeconds() + " s")
          : new FlowException(FlowException.TIMEOUT, detail + timeout.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw FlowException.thrown(e.getCause());
    } finally {
      call.cancel(true);
    }
  }
}
