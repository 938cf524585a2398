package ainews.devtools.flow;

import ainews.devtools.flow.State.Choice;
import ainews.devtools.flow.State.Fail;
import ainews.devtools.flow.State.ForEach;
import ainews.devtools.flow.State.Graph;
import ainews.devtools.flow.State.Pass;
import ainews.devtools.flow.State.Succeed;
import ainews.devtools.flow.State.Task;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** One run of a state machine, from state to state. */
final class Execution {
  private final Tasks tasks;

  Execution(Tasks tasks) {
    this.tasks = tasks;
  }

  /** The next state and its input; without a next state the flow has ended. */
  private record Step(JsonNode output, Optional<String> next) {}

  JsonNode run(Graph graph, JsonNode input, JsonNode context) throws InterruptedException {
    Step step = new Step(Limits.within(input, "the input"), Optional.of(graph.startAt()));
    while (step.next().isPresent()) {
      tasks.left();
      String name = step.next().get();
      step = step(graph.states().get(name), new Data(step.output(), context));
      Limits.within(step.output(), "the output of " + name);
    }
    return step.output();
  }

  private Step step(State state, Data data) throws InterruptedException {
    return switch (state) {
      case Task task -> task(task, data);
      case ForEach forEach -> forEach(forEach, data);
      case Choice choice -> choice(choice, data);
      case Pass pass -> pass(pass, data);
      case Succeed _ -> new Step(data.state(), Optional.empty());
      case Fail fail -> throw new FlowException(fail.error(), fail.cause());
    };
  }

  private Step task(Task task, Data data) throws InterruptedException {
    try {
      JsonNode output = tasks.run(task, data);
      return new Step(Limits.within(output, "the output"), task.next());
    } catch (FlowException e) {
      for (Catcher catcher : task.catchers()) {
        if (e.isOneOf(catcher.errors())) {
          JsonNode error =
              Json.mapper().createObjectNode().put("Error", e.error()).put("Cause", e.detail());
          JsonNode output = catcher.resultPath().write(data.state(), error);
          return new Step(output, Optional.of(catcher.next()));
        }
      }
      throw e;
    }
  }

  private Step pass(Pass pass, Data data) {
    JsonNode input = pass.inputPath().read(data, FlowException.RUNTIME);
    JsonNode result =
        pass.parameters().map(p -> p.value(data.withState(input))).orElseGet(input::deepCopy);
    return new Step(pass.resultPath().write(data.state(), result), pass.next());
  }

  private Step choice(Choice choice, Data data) {
    for (Choice.Option option : choice.options()) {
      if (option.rule().holds(data)) {
        return new Step(data.state(), Optional.of(option.next()));
      }
    }
    if (choice.otherwise().isEmpty()) {
      throw new FlowException(FlowException.NO_CHOICE, "no rule holds and there is no Default");
    }
    return new Step(data.state(), choice.otherwise());
  }

  private Step forEach(ForEach forEach, Data data) throws InterruptedException {
    JsonNode items = forEach.itemsPath().read(data, FlowException.RUNTIME);
    if (!items.isArray()) {
      throw new FlowException(
          FlowException.RUNTIME, forEach.itemsPath().text() + " is not a list to map over");
    }
    var done = new ExecutorCompletionService<JsonNode>(Thread.ofVirtual()::start);
    Semaphore free = new Semaphore(forEach.most());
    List<Future<JsonNode>> runs = new ArrayList<>();
    try {
      for (JsonNode item : items) {
        Data own = new Data(data.state(), itemContext(data.context(), runs.size(), item));
        JsonNode input = forEach.selector().map(s -> s.value(own)).orElseGet(item::deepCopy);
        runs.add(
            done.submit(
                () -> {
                  free.acquire();
                  try {
                    return run(forEach.processor(), input, own.context());
                  } finally {
                    free.release();
                  }
                }));
      }
      for (int i = 0; i < runs.size(); i++) {
        result(done.take());
      }
      ArrayNode results = Json.mapper().createArrayNode();
      for (Future<JsonNode> run : runs) {
        results.add(run.resultNow());
      }
      return new Step(forEach.resultPath().write(data.state(), results), forEach.next());
    } finally {
      // As in the cloud, a failing item ends the others.
      runs.forEach(run -> run.cancel(true));
    }
  }

  private static void result(Future<JsonNode> run) throws InterruptedException {
    try {
      run.get();
    } catch (ExecutionException e) {
      throw FlowException.thrown(e.getCause());
    }
  }

  private static JsonNode itemContext(JsonNode context, int index, JsonNode item) {
    ObjectNode own = context.deepCopy();
    own.putObject("Map").putObject("Item").put("Index", index).set("Value", item.deepCopy());
    return own;
  }
}
