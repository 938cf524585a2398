package ainews.devtools.bench;

import ainews.local.Progress;
import com.fasterxml.jackson.databind.JsonNode;

/** Records how long Summarise took in a run. */
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
  public void failed(String step, Throwable e) {
    // Either the run fails too, or the source's report says so.
  }

  synchronized double seconds() {
    return (end - begin) / 1e9;
  }
}
