package ainews.devtools.bench;

import java.util.List;

/** The median of several measurements, which one disturbed run does not move. */
final class Median {
  private Median() {}

  static double of(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
