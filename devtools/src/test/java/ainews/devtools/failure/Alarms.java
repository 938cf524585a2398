package ainews.devtools.failure;

import ainews.devtools.flow.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** The template's alarms, and which of them ring for the metrics of one period. */
final class Alarms {
  static final String MACHINE = "arn:aws:states:local:000000000000:stateMachine:Edition";
  static final String QUEUE = "schedule-dead-letters";

  private static final String TYPE = "AWS::CloudWatch::Alarm";
  private static final Template TEMPLATE = Template.parse(read("/ainews/devtools/template.yaml"));

  private Alarms() {}

  /** Returns the names of the alarms that ring. */
  static Set<String> ringing(List<MetricDatum> data) {
    Set<String> ringing = new TreeSet<>();
    for (String id : TEMPLATE.ids(TYPE)) {
      if (rings(alarm(id), data)) {
        ringing.add(id);
      }
    }
    return ringing;
  }

  /** Returns the names of the alarms that watch one of the metrics, ringing or not. */
  static Set<String> watching(List<MetricDatum> data) {
    Set<String> watching = new TreeSet<>();
    for (String id : TEMPLATE.ids(TYPE)) {
      JsonNode alarm = alarm(id);
      if (value(alarm, alarm, data).isPresent()) {
        watching.add(id);
      }
    }
    return watching;
  }

  /** Returns the names of the alarms on metrics that the functions publish themselves. */
  static Set<String> ofOwnMetrics() {
    Set<String> own = new TreeSet<>(TEMPLATE.ids(TYPE));
    own.removeIf(id -> !alarm(id).path("Namespace").asText().equals("ainews/" + Stack.NAME));
    return own;
  }

  private static JsonNode alarm(String id) {
    return TEMPLATE.resolve(
        TEMPLATE.properties(id, TYPE),
        Map.of(
            "AWS::StackName",
            Stack.NAME,
            "Edition",
            MACHINE,
            "Alarms",
            "topic",
            "ScheduleDeadLetters.QueueName",
            QUEUE));
  }

  private static boolean rings(JsonNode alarm, List<MetricDatum> data) {
    if (alarm.path("EvaluationPeriods").asInt() != 1) {
      throw new IllegalStateException("unsupported alarm " + alarm);
    }
    OptionalDouble value = alarm.has("Metrics") ? together(alarm, data) : value(alarm, alarm, data);
    if (value.isEmpty()) {
      return switch (alarm.path("TreatMissingData").asText()) {
        case "breaching" -> true;
        case "notBreaching" -> false;
        default -> throw new IllegalStateException("unsupported alarm " + alarm);
      };
    }
    double threshold = alarm.path("Threshold").asDouble();
    return switch (alarm.path("ComparisonOperator").asText()) {
      case "LessThanThreshold" -> value.getAsDouble() < threshold;
      case "GreaterThanOrEqualToThreshold" -> value.getAsDouble() >= threshold;
      default -> throw new IllegalStateException("unsupported alarm " + alarm);
    };
  }

  /** Evaluates an expression over several metrics; a metric without data is left out. */
  private static OptionalDouble together(JsonNode alarm, List<MetricDatum> data) {
    List<Double> values = new ArrayList<>();
    String expression = "";
    for (JsonNode one : alarm.path("Metrics")) {
      if (one.path("ReturnData").asBoolean()) {
        expression = one.path("Expression").asText();
      } else {
        JsonNode metric = one.path("MetricStat");
        value(metric.path("Metric"), metric, data).ifPresent(values::add);
      }
    }
    DoubleStream all = values.stream().mapToDouble(Double::doubleValue);
    return switch (expression) {
      case "SUM(METRICS())" ->
          values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(all.sum());
      case "MAX(METRICS())" -> all.max();
      default -> throw new IllegalStateException("unsupported alarm " + alarm);
    };
  }

  /**
   * Returns the metric's value over the period, if it has data.
   *
   * @param metric the metric's namespace, name and dimensions
   * @param statistic the statistic that combines the period's values
   */
  private static OptionalDouble value(JsonNode metric, JsonNode statistic, List<MetricDatum> data) {
    Map<String, String> dimensions = new HashMap<>();
    for (JsonNode dimension : metric.path("Dimensions")) {
      dimensions.put(dimension.path("Name").asText(), dimension.path("Value").asText());
    }
    double[] values =
        data.stream()
            .filter(one -> one.namespace().equals(metric.path("Namespace").asText()))
            .filter(one -> one.metric().equals(metric.path("MetricName").asText()))
            .filter(one -> one.dimensions().equals(dimensions))
            .mapToDouble(MetricDatum::value)
            .toArray();
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    return switch (statistic.path("Statistic").asText() + statistic.path("Stat").asText()) {
      case "Maximum" -> DoubleStream.of(values).max();
      case "Sum" -> OptionalDouble.of(DoubleStream.of(values).sum());
      default -> throw new IllegalStateException("unsupported alarm " + statistic);
    };
  }

  static String read(String resource) {
    try (InputStream file = Alarms.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
