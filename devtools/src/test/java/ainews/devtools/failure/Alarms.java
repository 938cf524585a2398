package ainews.devtools.failure;

import ainews.devtools.flow.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** The template's alarms and rules, and which of them ring for what happens in one period. */
final class Alarms {
  static final String MACHINE = "arn:aws:states:local:000000000000:stateMachine:Edition";
  static final String QUEUE = "schedule-dead-letters";

  private static final String TYPE = "AWS::CloudWatch::Alarm";
  private static final String RULE = "AWS::Events::Rule";
  private static final Template TEMPLATE = Template.parse(read("/ainews/devtools/template.yaml"));

  private Alarms() {}

  /** Returns the names of the alarms and rules that ring. */
  static Set<String> ringing(List<MetricDatum> data) {
    Set<String> ringing = new TreeSet<>();
    for (String id : TEMPLATE.ids(TYPE)) {
      if (rings(alarm(id), data)) {
        ringing.add(id);
      }
    }
    for (String id : TEMPLATE.ids(RULE)) {
      JsonNode pattern = resolved(id, RULE).path("EventPattern");
      if (data.stream().anyMatch(one -> matches(pattern, one))) {
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
      if (value(alarm, data).isPresent()) {
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

  /** Whether an event of a state machine, given like a metric, fits a rule's pattern. */
  private static boolean matches(JsonNode pattern, MetricDatum event) {
    return has(pattern.path("source"), event.namespace())
        && has(pattern.path("detail-type"), "Step Functions Execution Status Change")
        && has(pattern.at("/detail/status"), event.metric())
        && has(pattern.at("/detail/stateMachineArn"), event.dimensions().get("stateMachineArn"));
  }

  private static boolean has(JsonNode values, String value) {
    return values.valueStream().anyMatch(one -> one.asText().equals(value));
  }

  private static JsonNode alarm(String id) {
    return resolved(id, TYPE);
  }

  private static JsonNode resolved(String id, String type) {
    return TEMPLATE.resolve(
        TEMPLATE.properties(id, type),
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
    OptionalDouble value = value(alarm, data);
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

  /** Returns the value of the alarm's metric over the period, if it has data. */
  private static OptionalDouble value(JsonNode metric, List<MetricDatum> data) {
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
    return switch (metric.path("Statistic").asText()) {
      case "Maximum" -> DoubleStream.of(values).max();
      case "Sum" -> OptionalDouble.of(DoubleStream.of(values).sum());
      default -> throw new IllegalStateException("unsupported alarm " + metric);
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
