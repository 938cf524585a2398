package ainews.local;

import com.fasterxml.jackson.databind.JsonNode;

/** Hears how far the making of an edition is; steps run at once. */
public interface Progress {
  /**
   * @param step the function's name without the stack's, such as {@code fetch-rss}
   */
  void started(String step);

  void ended(String step, JsonNode result);

  void failed(String step, Exception e);
}
