package ainews.shared.lambda;

import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Tells CloudWatch what calls counted, by lines of its own format on standard output. */
final class Telemetry {
  /** Set by the template. Elsewhere there is nobody to tell. */
  private static final String NAMESPACE = "POWERTOOLS_METRICS_NAMESPACE";

  private final boolean isHeard;

  Telemetry(Environment environment) {
    this.isHeard = environment.find(NAMESPACE).isPresent();
  }

  void tell(Measured measured) {
    if (!isHeard || measured.metrics().isEmpty()) {
      return;
    }
    Metrics metrics = MetricsFactory.getMetricsInstance();
    metrics.clearDefaultDimensions();
    try {
      measured
          .dimensions()
          .forEach((name, value) -> metrics.addDimension(DimensionSet.of(name, value)));
      measured
          .metrics()
          .forEach((name, value) -> metrics.addMetric(name, value.doubleValue(), unit(value)));
    } finally {
      metrics.flush();
    }
  }

  private static MetricUnit unit(Number value) {
    return value instanceof Integer || value instanceof Long ? MetricUnit.COUNT : MetricUnit.NONE;
  }
}
