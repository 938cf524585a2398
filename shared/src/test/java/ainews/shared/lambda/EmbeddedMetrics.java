package ainews.shared.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads lines that functions print, as CloudWatch reads its embedded metric format. */
public final class EmbeddedMetrics {
  private static final Set<String> UNITS = units();
  private static final int MOST_DIMENSIONS = 30;
  private static final int MOST_METRICS = 100;
  private static final int MOST_VALUES = 100;
  private static final int LONGEST_NAME = 1024;
  private static final int LONGEST_DIMENSION = 250;

  private EmbeddedMetrics() {}

  /** A value that CloudWatch reads from a line, once for each set of dimensions. */
  public record Metric(
      String namespace, String name, Map<String, String> dimensions, double value) {}

  /**
   * The metrics of a line; empty if it is a log entry.
   *
   * @throws AssertionError if the line is neither a JSON log entry nor valid metrics
   */
  public static List<Metric> read(String line) {
    JsonNode root = Json.read(line, ObjectNode.class);
    if (!root.has("_aws")) {
      assertThat(root.path("level").isTextual()).as(line).isTrue();
      assertThat(root.path("message").isTextual()).as(line).isTrue();
      return List.of();
    }
    JsonNode timestamp = root.at("/_aws/Timestamp");
    assertThat(timestamp.isIntegralNumber()).as(line).isTrue();
    // Milliseconds, not seconds.
    assertThat(timestamp.longValue()).as(line).isBetween(1_500_000_000_000L, 9_999_999_999_999L);
    JsonNode directives = root.at("/_aws/CloudWatchMetrics");
    assertThat(directives.isArray()).as(line).isTrue();
    List<Metric> metrics = new ArrayList<>();
    for (JsonNode directive : directives) {
      metrics.addAll(metrics(root, directive, line));
    }
    return metrics;
  }

  private static List<Metric> metrics(JsonNode root, JsonNode directive, String line) {
    String namespace = directive.path("Namespace").textValue();
    assertThat(namespace).as(line).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_NAME);
    JsonNode names = directive.path("Metrics");
    assertThat(names.isArray()).as(line).isTrue();
    assertThat(names.size()).as(line).isBetween(1, MOST_METRICS);
    List<Map<String, String>> dimensions = dimensions(root, directive.path("Dimensions"), line);
    List<Metric> metrics = new ArrayList<>();
    for (JsonNode definition : names) {
      String name = definition.path("Name").textValue();
      assertThat(name).as(line).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_NAME);
      assertThat(UNITS).as(line).contains(definition.path("Unit").asText("None"));
      for (double value : values(root.path(name), line)) {
        dimensions.forEach(set -> metrics.add(new Metric(namespace, name, set, value)));
      }
    }
    return metrics;
  }

  private static List<Map<String, String>> dimensions(JsonNode root, JsonNode sets, String line) {
    assertThat(sets.isArray()).as(line).isTrue();
    assertThat(sets).as(line).isNotEmpty();
    List<Map<String, String>> dimensions = new ArrayList<>();
    for (JsonNode set : sets) {
      assertThat(set.isArray()).as(line).isTrue();
      assertThat(set.size()).as(line).isLessThanOrEqualTo(MOST_DIMENSIONS);
      Map<String, String> values = new HashMap<>();
      for (JsonNode name : set) {
        assertThat(name.textValue()).as(line).isNotBlank().hasSizeLessThan(LONGEST_DIMENSION + 1);
        assertThat(root.path(name.textValue()).textValue()).as(line).isNotBlank();
        values.put(name.textValue(), root.path(name.textValue()).textValue());
      }
      dimensions.add(Map.copyOf(values));
    }
    return dimensions;
  }

  private static double[] values(JsonNode target, String line) {
    List<JsonNode> values = new ArrayList<>();
    if (target.isArray()) {
      target.forEach(values::add);
    } else {
      values.add(target);
    }
    assertThat(values).as(line).hasSizeBetween(1, MOST_VALUES).allMatch(JsonNode::isNumber);
    return values.stream().mapToDouble(JsonNode::doubleValue).toArray();
  }

  private static Set<String> units() {
    Set<String> units =
        new HashSet<>(Set.of("Seconds", "Microseconds", "Milliseconds", "Percent", "Count"));
    units.addAll(Set.of("Count/Second", "None"));
    for (String prefix : List.of("", "Kilo", "Mega", "Giga", "Tera")) {
      for (String unit : List.of("bytes", "bits")) {
        String whole = prefix + unit;
        String name = Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
        units.add(name);
        units.add(name + "/Second");
      }
    }
    return Set.copyOf(units);
  }
}
