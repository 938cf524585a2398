package ainews.devtools.evaluate;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Prints how well methods tell pairs of one event from others, a row each. */
final class PairTable {
  private static final double PRECISION = .9;

  private final PrintStream out;

  /** Prints the header. */
  PairTable(PrintStream out) {
    this.out = out;
    out.printf(
        "  %-16s %9s %7s  %-19s  %-19s  %s%n",
        "", "precision", "recall", "F1", "average precision", "recall at precision .90");
  }

  void row(String name, List<Scored> examples) {
    Scored.Quality quality = Scored.Quality.of(examples);
    out.printf(
        "  %-16s %9.2f %7.2f  %-19s  %-19s  %s%n",
        name,
        quality.precision(),
        quality.recall(),
        range(examples, drawn -> Scored.Quality.of(drawn).f1()),
        range(examples, Scored::averagePrecision),
        range(examples, drawn -> Scored.recallAt(PRECISION, drawn)));
  }

  private static Spread range(List<Scored> examples, ToDoubleFunction<List<Scored>> figure) {
    return Spread.of(examples, Scored::group, figure);
  }
}
