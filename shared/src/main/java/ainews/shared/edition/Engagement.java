package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/** The counts a source gave for an item. A count that it did not give is absent, not zero. */
public record Engagement(@JsonValue Map<Metric, Long> counts) {
  public static final Engagement NONE = new Engagement(Map.of());

  @JsonCreator
  public Engagement(Map<Metric, Long> counts) {
    EnumMap<Metric, Long> ordered = new EnumMap<>(Metric.class);
    counts.forEach(
        (metric, count) -> {
          if (count != null && count >= 0) {
            ordered.put(metric, count);
          }
        });
    this.counts = Collections.unmodifiableMap(ordered);
  }

  public Engagement with(Metric metric, long count) {
    EnumMap<Metric, Long> more = new EnumMap<>(Metric.class);
    more.putAll(counts);
    more.put(metric, count);
    return new Engagement(more);
  }

  public OptionalLong get(Metric metric) {
    Long count = counts.get(metric);
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /** The first of the source's metrics that has a count, if any has. */
  public OptionalLong of(SourceId source) {
    return source.descriptor().metrics().stream()
        .map(this::get)
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }
}
