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

/** The template's alarms, and which of them ring at what was told in one of their periods. */
final class Alarms {
  static final String MACHINE = "arn:aws:states:local:000000000000:stateMachine:Edition";
  static final String QUEUE = "schedule-dead-letters";

  private static final String TYPE = "AWS::CloudWatch::Alarm";
  private static final Template TEMPLATE = Template.parse(read("/ainews/devtools/template.yaml"));

  private Alarms() {}

  /** The names of those that ring. */
  static Set<String> ringing(List<Told> told) {
    Set<String> ringing = new TreeSet<>();
    for (String id : TEMPLATE.ids(TYPE)) {
      if (rings(alarm(id), told)) {
        ringing.add(id);
      }
    }
    return ringing;
  }

  /** The names of those that hear what was told, whether they ring or not. */
  static Set<String> hearing(List<Told> told) {
    Set<String> hearing = new TreeSet<>();
    for (String id : TEMPLATE.ids(TYPE)) {
      JsonNode alarm = alarm(id);
      if (value(alarm, alarm, told).isPresent()) {
        hearing.add(id);
      }
    }
    return hearing;
  }

  /** The names of those that watch what the functions count themselves. */
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

  private static boolean rings(JsonNode alarm, List<Told> told) {
    if (alarm.path("EvaluationPeriods").asInt() != 1) {
      throw new IllegalStateException("cannot judge " + alarm);
    }
    OptionalDouble value = alarm.has("Metrics") ? together(alarm, told) : value(alarm, alarm, told);
    if (value.isEmpty()) {
      return switch (alarm.path("TreatMissingData").asText()) {
        case "breaching" -> true;
        case "notBreaching" -> false;
        default -> throw new IllegalStateException("cannot judge " + alarm);
      };
    }
    double threshold = alarm.path("Threshold").asDouble();
    return switch (alarm.path("ComparisonOperator").asText()) {
      case "LessThanThreshold" -> value.getAsDouble() < threshold;
      case "GreaterThanOrEqualToThreshold" -> value.getAsDouble() >= threshold;
      default -> throw new IllegalStateException("cannot judge " + alarm);
    };
  }

  /** Of an expression over several metrics, where one of which nothing was told counts as none. */
  private static OptionalDouble together(JsonNode alarm, List<Told> told) {
    List<Double> values = new ArrayList<>();
    String expression = "";
    for (JsonNode one : alarm.path("Metrics")) {
      if (one.path("ReturnData").asBoolean()) {
        expression = one.path("Expression").asText();
      } else {
        JsonNode metric = one.path("MetricStat");
        value(metric.path("Metric"), metric, told).ifPresent(values::add);
      }
    }
    DoubleStream all = values.stream().mapToDouble(Double::doubleValue);
    return switch (expression) {
      case "SUM(METRICS())" ->
          values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(all.sum());
      case "MAX(METRICS())" -> all.max();
      default -> throw new IllegalStateException("cannot judge " + alarm);
    };
  }

  /**
   * @param metric has its namespace, name and dimensions
   * @param statistic has how the values of the period are taken together
   */
  private static OptionalDouble value(JsonNode metric, JsonNode statistic, List<Told> told) {
    Map<String, String> dimensions = new HashMap<>();
    for (JsonNode dimension : metric.path("Dimensions")) {
      dimensions.put(dimension.path("Name").asText(), dimension.path("Value").asText());
    }
    double[] values =
        told.stream()
            .filter(one -> one.namespace().equals(metric.path("Namespace").asText()))
            .filter(one -> one.metric().equals(metric.path("MetricName").asText()))
            .filter(one -> one.dimensions().equals(dimensions))
            .mapToDouble(Told::value)
            .toArray();
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    return switch (statistic.path("Statistic").asText() + statistic.path("Stat").asText()) {
      case "Maximum" -> DoubleStream.of(values).max();
      case "Sum" -> OptionalDouble.of(DoubleStream.of(values).sum());
      default -> throw new IllegalStateException("cannot judge " + statistic);
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
