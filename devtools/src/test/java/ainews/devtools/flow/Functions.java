package ainews.devtools.flow;

import com.fasterxml.jackson.databind.JsonNode;

/** The functions a flow calls, in the place of Lambda. Called from many threads at once. */
@FunctionalInterface
public interface Functions {
  /**
   * Runs one function to its end. The thread is interrupted once nobody waits for the answer.
   *
   * @param functionName the deployed name, such as {@code ai-news-fetch-reddit}
   * @param payload the function's own copy
   * @throws Exception whatever the function throws; the error's name is the class, except for a
   *     {@link FlowException}, which brings its own
   */
  JsonNode invoke(String functionName, JsonNode payload) throws Exception;
}
