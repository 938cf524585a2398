package ainews.local;

import com.fasterxml.jackson.databind.JsonNode;

/** Receives the progress of a run. Steps may run in parallel, so calls come from many threads. */
public interface Progress {
  /**
   * Called when a step starts, and again when it is retried.
   *
   * @param step the function's name without the stack's prefix, such as {@code fetch-rss}
   */
  void started(String step);

  /**
   * @param result what the step's function answers, as JSON
   */
  void ended(String step, JsonNode result);

  void failed(String step, Throwable e);
}
