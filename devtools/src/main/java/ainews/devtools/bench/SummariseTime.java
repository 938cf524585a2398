package ainews.devtools.bench;

import ainews.local.Progress;
import com.fasterxml.jackson.databind.JsonNode;

/** Notes how long the summarising of a making took. */
final class SummariseTime implements Progress {
  private static final String SUMMARISE = "summarise";

  private long begin;
  private long end;

  @Override
  public synchronized void started(String step) {
    if (step.equals(SUMMARISE)) {
      begin = System.nanoTime();
    }
  }

  @Override
  public synchronized void ended(String step, JsonNode result) {
    if (step.equals(SUMMARISE)) {
      end = System.nanoTime();
    }
  }

  @Override
  public void failed(String step, Exception e) {
    // The making fails with it, or coverage tells.
  }

  synchronized double seconds() {
    return (end - begin) / 1e9;
  }
}
