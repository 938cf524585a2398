package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;

/** The functions that a flow calls, in place of Lambda. Called from many threads at once. */
@FunctionalInterface
public interface Functions {
  /**
   * Runs a function. The thread is interrupted once the answer is no longer needed.
   *
   * @param functionName the deployed name, such as {@code ai-news-fetch-reddit}
   * @param payload the function's own copy
   * @throws Exception whatever the function throws; its class is the error's name, except for a
   *     {@link FlowException}, which has its own
   */
  JsonNode invoke(String functionName, JsonNode payload) throws Exception;
}
