package ainews.devtools.bench;

import ainews.local.Progress;
import ainews.shared.edition.SourceId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Records when the fetches of a run started and ended, and how many items each kept. */
final class FetchTimes implements Progress {
  private static final String FETCH = "fetch-";

  private final Map<String, Integer> kept = new TreeMap<>();
  private long first;
  private long last;

  @Override
  public synchronized void started(String step) {
    if (step.startsWith(FETCH) && first == 0) {
      first = System.nanoTime();
    }
  }

  @Override
  public synchronized void ended(String step, JsonNode result) {
    if (step.startsWith(FETCH)) {
      last = System.nanoTime();
      kept.put(step.substring(FETCH.length()), result.path("kept").asInt());
    }
  }

  @Override
  public void failed(String step, Throwable e) {
    // Either the run fails too, or the source's report says so.
  }

  /** Returns the seconds from the first start to the last end. */
  synchronized double seconds() {
    return (last - first) / 1e9;
  }

  /** Returns the number of kept items by source id. */
  synchronized Map<String, Integer> kept() {
    return Map.copyOf(kept);
  }

  /** Fails if a source kept nothing: one that fails is quick and would improve the figure. */
  void requireAllAnswered() {
    for (SourceId source : SourceId.all()) {
      if (kept().getOrDefault(source.toString(), 0) == 0) {
        throw new BenchException(source + " kept no items, so its time means nothing");
      }
    }
  }
}
