package ainews.shared.lambda;

import java.util.Map;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Sends the metrics of calls to CloudWatch, as lines of its embedded metric format on standard
 * output.
 */
final class Telemetry {
  /** Set by the template. Without it nothing is sent. */
  private static final String NAMESPACE = "POWERTOOLS_METRICS_NAMESPACE";

  /** The library has one instance for the process, and a flush sends what any thread added. */
  private static final Object LIBRARY = new Object();

  private final boolean isEnabled;

  Telemetry(Environment environment) {
    this.isEnabled = environment.find(NAMESPACE).isPresent();
  }

  void report(MeasuredResult measured) {
    report(measured.dimensions(), measured.metrics());
  }

  /** Reports a call that failed; one that Lambda ended cannot. */
  void reportFailure() {
    report(Map.of(), Map.of("PartsFailed", 1));
  }

  private void report(Map<String, String> dimensions, Map<String, Number> numbers) {
    if (!isEnabled || numbers.isEmpty()) {
      return;
    }
    synchronized (LIBRARY) {
      send(dimensions, numbers);
    }
  }

  private static void send(Map<String, String> dimensions, Map<String, Number> numbers) {
    Metrics metrics = MetricsFactory.getMetricsInstance();
    metrics.clearDefaultDimensions();
    try {
      // Even an empty set is needed: CloudWatch ignores the metrics of a line without one.
      metrics.addDimension(DimensionSet.of(dimensions));
      numbers.forEach((name, value) -> metrics.addMetric(name, value.doubleValue(), unit(value)));
    } finally {
      metrics.flush();
    }
  }

  private static MetricUnit unit(Number value) {
    return value instanceof Integer || value instanceof Long ? MetricUnit.COUNT : MetricUnit.NONE;
  }
}
