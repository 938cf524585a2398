package ainews.shared.lambda;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** Adds what a call is about to every line that is logged, until closed. */
final class LoggedKeys implements AutoCloseable {
  /** JSON pointers into an event, and the log keys of their values. */
  private static final Map<String, String> KEYS =
      Map.of(
          "/date", "edition",
          "/week", "week",
          "/revision", "revision",
          "/source", "source",
          "/execution", "execution",
          "/retract/story", "story",
          "/restore/story", "story",
          "/correct/story", "story");

  private final List<MDC.MDCCloseable> set = new ArrayList<>();

  private LoggedKeys() {}

  /** Adds nothing for an event that is not JSON; the handler reports that. */
  static LoggedKeys of(String event) {
    LoggedKeys keys = new LoggedKeys();
    JsonNode read;
    try {
      read = Json.read(event, JsonNode.class);
    } catch (IllegalArgumentException e) {
      return keys;
    }
    KEYS.forEach(
        (place, name) -> {
          if (read.at(place).isValueNode()) {
            keys.set.add(MDC.putCloseable(name, read.at(place).asText()));
          }
        });
    return keys;
  }

  @Override
  public void close() {
    set.forEach(MDC.MDCCloseable::close);
  }
}
