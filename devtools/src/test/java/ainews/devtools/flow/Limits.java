package ainews.devtools.flow;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What the cloud would refuse for its size. */
final class Limits {
  /** The most that data between states may take, as JSON in UTF-8. */
  static final int MAX_BYTES = 256 * 1024;

  private Limits() {}

  /**
   * @return the data
   * @throws FlowException {@code States.DataLimitExceeded}
   */
  static JsonNode within(JsonNode data, String what) {
    int bytes = Json.write(data).getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new FlowException(
          FlowException.DATA_LIMIT, what + " has " + bytes + " bytes, over " + MAX_BYTES);
    }
    return data;
  }
}
