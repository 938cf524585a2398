package ainews.devtools.flow;

import ainews.devtools.flow.State.Choice;
import ainews.devtools.flow.State.Fail;
import ainews.devtools.flow.State.ForEach;
import ainews.devtools.flow.State.Graph;
import ainews.devtools.flow.State.Pass;
import ainews.devtools.flow.State.Succeed;
import ainews.devtools.flow.State.Task;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads states and refuses everything it does not know how to run. */
final class DefinitionReader {
  /** An inline map runs no more at the same time. */
  private static final int MOST_AT_ONCE = 40;

  private static final String INVOKE = "arn:aws:states:::lambda:invoke";

  private DefinitionReader() {}

  /**
   * Reads {@code StartAt} and {@code States}.
   *
   * @throws InvalidDefinitionException for unknown types and fields, and for states that lead
   *     nowhere or are never reached
   */
  static Graph graph(Fields fields) {
    String startAt = fields.text("StartAt");
    Map<String, State> states = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : fields.get("States").properties()) {
      String where = fields.where(entry.getKey());
      states.put(entry.getKey(), state(new Fields(entry.getValue(), where)));
    }
    requireWhole(startAt, states, fields.where());
    return new Graph(startAt, states);
  }

  private static void requireWhole(String startAt, Map<String, State> states, String where) {
    Set<String> reached = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(startAt));
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      if (!states.containsKey(name)) {
        throw new InvalidDefinitionException(where, "there is no state " + name + " to go to");
      }
      if (reached.add(name)) {
        ahead.addAll(states.get(name).successors());
      }
    }
    for (String name : states.keySet()) {
      if (!reached.contains(name)) {
        throw new InvalidDefinitionException(where, "no state leads to " + name);
      }
    }
  }

  private static State state(Fields fields) {
    State state =
        switch (fields.text("Type")) {
          case "Task" -> task(fields);
          case "Map" -> forEach(fields);
          case "Choice" -> choice(fields);
          case "Pass" -> pass(fields);
          case "Succeed" -> new Succeed();
          case "Fail" -> new Fail(fields.text("Error"), fields.text("Cause"));
          case String other ->
              throw new InvalidDefinitionException(fields.where(), "unknown type " + other);
        };
    fields.done();
    return state;
  }

  private static Task task(Fields fields) {
    if (!fields.text("Resource").equals(INVOKE)) {
      throw new InvalidDefinitionException(fields.where("Resource"), "is not " + INVOKE);
    }
    Fields parameters = new Fields(fields.get("Parameters"), fields.where("Parameters"));
    Task task =
        new Task(
            either(parameters, "FunctionName"),
            either(parameters, "Payload"),
            Duration.ofSeconds(fields.whole("TimeoutSeconds", 1)),
            retriers(fields),
            catchers(fields),
            expression(fields, "ResultSelector"),
            statePath(fields, "ResultPath"),
            statePath(fields, "OutputPath"),
            next(fields));
    parameters.done();
    return task;
  }

  private static List<Retrier> retriers(Fields fields) {
    List<Fields> list = fields.objects("Retry");
    return list.stream().map(item -> retrier(item, item == list.getLast())).toList();
  }

  private static Retrier retrier(Fields fields, boolean last) {
    Retrier retrier =
        new Retrier(
            errors(fields, last),
            Duration.ofSeconds(fields.whole("IntervalSeconds", 1)),
            fields.number("BackoffRate", 1),
            Duration.ofSeconds(fields.whole("MaxDelaySeconds", 1)),
            fields.whole("MaxAttempts", 0),
            jitter(fields));
    fields.done();
    return retrier;
  }

  private static boolean jitter(Fields fields) {
    return switch (fields.text("JitterStrategy")) {
      case "FULL" -> true;
      case "NONE" -> false;
      default ->
          throw new InvalidDefinitionException(
              fields.where("JitterStrategy"), "is neither FULL nor NONE");
    };
  }

  private static List<Catcher> catchers(Fields fields) {
    List<Fields> list = fields.objects("Catch");
    return list.stream().map(item -> catcher(item, item == list.getLast())).toList();
  }

  private static Catcher catcher(Fields fields, boolean last) {
    Catcher catcher =
        new Catcher(errors(fields, last), statePath(fields, "ResultPath"), fields.text("Next"));
    fields.done();
    return catcher;
  }

  private static List<String> errors(Fields fields, boolean last) {
    List<String> errors = fields.texts("ErrorEquals");
    if (errors.contains(FlowException.ALL) && (errors.size() > 1 || !last)) {
      throw new InvalidDefinitionException(
          fields.where("ErrorEquals"), FlowException.ALL + " must be alone and last");
    }
    return errors;
  }

  private static ForEach forEach(Fields fields) {
    Fields processor = new Fields(fields.get("ItemProcessor"), fields.where("ItemProcessor"));
    Fields config =
        new Fields(processor.get("ProcessorConfig"), processor.where("ProcessorConfig"));
    if (!config.text("Mode").equals("INLINE")) {
      throw new InvalidDefinitionException(config.where("Mode"), "is not INLINE");
    }
    config.done();
    Graph graph = graph(processor);
    processor.done();
    return new ForEach(
        fields.findPath("ItemsPath").orElse(Path.ROOT),
        expression(fields, "ItemSelector"),
        graph,
        fields.find("MaxConcurrency").isPresent()
            ? fields.whole("MaxConcurrency", 1)
            : MOST_AT_ONCE,
        statePath(fields, "ResultPath"),
        next(fields));
  }

  private static Pass pass(Fields fields) {
    return new Pass(
        fields.findPath("InputPath").orElse(Path.ROOT),
        expression(fields, "Parameters"),
        statePath(fields, "ResultPath"),
        next(fields));
  }

  private static Choice choice(Fields fields) {
    List<Choice.Option> options =
        fields.objects("Choices").stream().map(DefinitionReader::option).toList();
    if (options.isEmpty()) {
      throw new InvalidDefinitionException(fields.where(), "lacks Choices");
    }
    return new Choice(options, fields.findText("Default"));
  }

  private static Choice.Option option(Fields fields) {
    Choice.Option option = new Choice.Option(rule(fields), fields.text("Next"));
    fields.done();
    return option;
  }

  private static Rule rule(Fields fields) {
    List<Fields> all = fields.objects("And");
    if (!all.isEmpty()) {
      return new Rule.And(
          all.stream()
              .map(
                  part -> {
                    Rule rule = rule(part);
                    part.done();
                    return rule;
                  })
              .toList());
    }
    Path path = Path.parse(fields.text("Variable"), fields.where("Variable"));
    return fields.find("IsPresent").isPresent()
        ? new Rule.IsPresent(path, fields.truth("IsPresent"))
        : new Rule.BooleanEquals(path, fields.truth("BooleanEquals"));
  }

  private static Optional<String> next(Fields fields) {
    Optional<String> next = fields.findText("Next");
    boolean ends = fields.find("End").isPresent() && fields.truth("End");
    if (next.isPresent() == ends) {
      throw new InvalidDefinitionException(fields.where(), "needs either Next or End");
    }
    return next;
  }

  private static Optional<Expression> expression(Fields fields, String name) {
    Optional<JsonNode> node = fields.find(name);
    if (node.isPresent() && !node.get().isObject()) {
      throw new InvalidDefinitionException(fields.where(name), "is not an object");
    }
    return node.map(value -> Expressions.parse(value, fields.where(name)));
  }

  /** Reads a parameter, given as a value or, with {@code .$}, as an expression. */
  private static Expression either(Fields fields, String name) {
    Optional<JsonNode> literal = fields.find(name);
    Optional<JsonNode> taken = fields.find(name + ".$");
    if (literal.isPresent() == taken.isPresent()) {
      throw new InvalidDefinitionException(
          fields.where(), "needs either " + name + " or " + name + ".$");
    }
    return literal
        .map(value -> Expressions.parse(value, fields.where(name)))
        .orElseGet(() -> Expressions.taken(taken.orElseThrow(), fields.where(name)));
  }

  private static Path statePath(Fields fields, String name) {
    Path path = fields.findPath(name).orElse(Path.ROOT);
    if (path.context()) {
      throw new InvalidDefinitionException(fields.where(name), "cannot be in the context");
    }
    return path;
  }
}
