package ainews.shared.lambda;

import java.util.Map;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Tells CloudWatch what calls counted, by lines of its own format on standard output. */
final class Telemetry {
  /** Set by the template. Elsewhere there is nobody to tell. */
  private static final String NAMESPACE = "POWERTOOLS_METRICS_NAMESPACE";

  private static final double NANOS = 1e9;

  private final boolean isHeard;
  private final String function;

  Telemetry(Environment environment) {
    this.isHeard = environment.find(NAMESPACE).isPresent();
    this.function = environment.find("AWS_LAMBDA_FUNCTION_NAME").orElse("none");
  }

  void tell(MeasuredResult measured) {
    tell(measured.dimensions(), measured.metrics());
  }

  /**
   * @param nanos that a call of the function took
   */
  void took(long nanos) {
    tell(Map.of("Function", function), Map.of("Seconds", nanos / NANOS));
  }

  private void tell(Map<String, String> dimensions, Map<String, Number> numbers) {
    if (!isHeard || numbers.isEmpty()) {
      return;
    }
    Metrics metrics = MetricsFactory.getMetricsInstance();
    metrics.clearDefaultDimensions();
    try {
      // One set, also where it is empty: CloudWatch takes no metrics from a line without a set.
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
