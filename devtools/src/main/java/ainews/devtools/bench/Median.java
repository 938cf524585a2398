package ainews.devtools.bench;

import java.util.List;

/** The middle of several measurements, which one that was disturbed does not move. */
final class Median {
  private Median() {}

  static double of(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
