package ainews.devtools.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The writes of one run to table and bucket. The run stops once a given number is done. */
final class Writes {
  private final int most;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<String> done = new ArrayList<>();

  Writes(int most) {
    this.most = most;
  }

  /** The kind of a file write. */
  <T> T write(Supplier<T> write) {
    return write("file", write);
  }

  /** Runs one write at a time, so that nothing is written after the stop. */
  synchronized <T> T write(String kind, Supplier<T> write) {
    if (done.size() == most) {
      stopped.countDown();
      stop();
    }
    done.add(kind);
    return write.get();
  }

  /** Returns the kinds of the finished writes, in order. */
  synchronized List<String> done() {
    return List.copyOf(done);
  }

  void awaitStandstill() throws InterruptedException {
    stopped.await();
  }

  private static void stop() {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // Waits until the process is killed.
      }
    }
  }
}
