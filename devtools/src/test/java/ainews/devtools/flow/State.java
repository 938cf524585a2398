package ainews.devtools.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of a flow, of the types that the template uses. */
sealed interface State {
  /** Returns the states that can follow this one. */
  List<String> successors();

  /**
   * Calls a function.
   *
   * @param timeout the time limit of one try
   * @param selector selects the part of the service's answer to keep
   * @param outputPath selects the output from the data, after the result is added
   */
  record Task(
      Expression function,
      Expression payload,
      Duration timeout,
      List<Retrier> retriers,
      List<Catcher> catchers,
      Optional<Expression> selector,
      Path resultPath,
      Path outputPath,
      Optional<String> next)
      implements State {
    @Override
    public List<String> successors() {
      List<String> caught = catchers.stream().map(Catcher::next).toList();
      return Stream.concat(next.stream(), caught.stream()).toList();
    }
  }

  /**
   * Runs a flow for all items of a list in parallel; the result keeps the list's order.
   *
   * @param most how many run at the same time
   */
  record ForEach(
      Path itemsPath,
      Optional<Expression> selector,
      Graph processor,
      int most,
      Path resultPath,
      Optional<String> next)
      implements State {
    @Override
    public List<String> successors() {
      return next.stream().toList();
    }
  }

  /** Outputs its input, or its parameters if given. */
  record Pass(
      Path inputPath, Optional<Expression> parameters, Path resultPath, Optional<String> next)
      implements State {
    @Override
    public List<String> successors() {
      return next.stream().toList();
    }
  }

  /** Continues as the first rule that holds says. */
  record Choice(List<Option> options, Optional<String> otherwise) implements State {
    /** A rule and its next state. */
    record Option(Rule rule, String next) {}

    @Override
    public List<String> successors() {
      List<String> chosen = options.stream().map(Option::next).toList();
      return Stream.concat(chosen.stream(), otherwise.stream()).toList();
    }
  }

  /** Ends the flow successfully. */
  record Succeed() implements State {
    @Override
    public List<String> successors() {
      return List.of();
    }
  }

  /** Ends the flow with an error. */
  record Fail(String error, String cause) implements State {
    @Override
    public List<String> successors() {
      return List.of();
    }
  }

  /** States and the first of them. */
  record Graph(String startAt, Map<String, State> states) {}
}
