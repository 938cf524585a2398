package ainews.devtools.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of a flow; the kinds that the template uses. */
sealed interface State {
  /** The states this one can lead to. */
  List<String> successors();

  /**
   * Calls a function.
   *
   * @param timeout of one try
   * @param selector what of the service's answer is kept
   * @param outputPath what of the data goes on, after the result is put in
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

  /** Runs a flow for every item of a list at once; the result keeps the list's order. */
  record ForEach(
      Path itemsPath,
      Optional<Expression> selector,
      Graph processor,
      Path resultPath,
      Optional<String> next)
      implements State {
    @Override
    public List<String> successors() {
      return next.stream().toList();
    }
  }

  /** Hands on its input, or what the parameters say. */
  record Pass(
      Path inputPath, Optional<Expression> parameters, Path resultPath, Optional<String> next)
      implements State {
    @Override
    public List<String> successors() {
      return next.stream().toList();
    }
  }

  /** Goes where the first rule that holds says. */
  record Choice(List<Option> options, Optional<String> otherwise) implements State {
    /** One way to go. */
    record Option(Rule rule, String next) {}

    @Override
    public List<String> successors() {
      List<String> chosen = options.stream().map(Option::next).toList();
      return Stream.concat(chosen.stream(), otherwise.stream()).toList();
    }
  }

  /** Ends the flow well. */
  record Succeed() implements State {
    @Override
    public List<String> successors() {
      return List.of();
    }
  }

  /** States and where they start. */
  record Graph(String startAt, Map<String, State> states) {}
}
