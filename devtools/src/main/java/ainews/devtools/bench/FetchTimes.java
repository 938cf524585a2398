package ainews.devtools.bench;

import ainews.local.Progress;
import ainews.shared.edition.SourceId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Notes when the fetches of a making began and ended, and what each kept. */
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
  public void failed(String step, Exception e) {
    // The making fails with it, or coverage tells.
  }

  /** From the first start to the last end. */
  synchronized double seconds() {
    return (last - first) / 1e9;
  }

  /** Items kept, by the source's id. */
  synchronized Map<String, Integer> kept() {
    return Map.copyOf(kept);
  }

  /** A source that fails is done at once, and would make the figure better than it is. */
  void requireAllAnswered() {
    for (SourceId source : SourceId.all()) {
      if (kept().getOrDefault(source.toString(), 0) == 0) {
        throw new BenchException(source + " kept nothing, so its time says nothing");
      }
    }
  }
}
