package ainews.devtools.failure;

import java.util.Map;

/** One value of a metric in CloudWatch, or an event of EventBridge. */
record MetricDatum(String namespace, String metric, Map<String, String> dimensions, double value) {
  MetricDatum {
    dimensions = Map.copyOf(dimensions);
  }

  /** Returns a value that a function publishes itself. */
  static MetricDatum own(String metric, Map<String, String> dimensions, Number value) {
    return new MetricDatum("ainews/" + Stack.NAME, metric, dimensions, value.doubleValue());
  }

  /** Returns the event that an execution of the state machine has this status. */
  static MetricDatum execution(String status) {
    return new MetricDatum("aws.states", status, Map.of("stateMachineArn", Alarms.MACHINE), 1);
  }

  /** Returns a count of one that AWS publishes about a resource. */
  static MetricDatum once(String namespace, String metric, String dimension, String name) {
    return new MetricDatum(namespace, metric, Map.of(dimension, name), 1);
  }
}
