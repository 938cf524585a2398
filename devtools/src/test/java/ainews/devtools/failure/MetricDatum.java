package ainews.devtools.failure;

import java.util.Map;

/** A number that CloudWatch is told. */
record Told(String namespace, String metric, Map<String, String> dimensions, double value) {
  Told {
    dimensions = Map.copyOf(dimensions);
  }

  /** By the functions themselves. */
  static Told own(String metric, Map<String, String> dimensions, Number value) {
    return new Told("ainews/" + Stack.NAME, metric, dimensions, value.doubleValue());
  }

  /** By AWS, of one thing. */
  static Told once(String namespace, String metric, String dimension, String name) {
    return new Told(namespace, metric, Map.of(dimension, name), 1);
  }
}
