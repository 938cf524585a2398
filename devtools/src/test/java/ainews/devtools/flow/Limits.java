package ainews.devtools.flow;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** The size limit of Step Functions. */
final class Limits {
  /** The most bytes of data between states, as JSON in UTF-8. */
  static final int MAX_BYTES = 256 * 1024;

  private Limits() {}

  /**
   * Checks the size of data.
   *
   * @return the data
   * @throws FlowException {@code States.DataLimitExceeded} if it is too large
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
