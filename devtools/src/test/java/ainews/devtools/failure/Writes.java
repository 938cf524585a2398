package ainews.devtools.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The writes of one making, to table and bucket, which stands still once so many are done. */
final class Writes {
  private final int most;
  private final CountDownLatch standing = new CountDownLatch(1);
  private final List<String> done = new ArrayList<>();

  Writes(int most) {
    this.most = most;
  }

  /** Of a file. */
  <T> T write(Supplier<T> write) {
    return write("file", write);
  }

  /** One at a time, so that nothing more is written once one of them stands still. */
  synchronized <T> T write(String kind, Supplier<T> write) {
    if (done.size() == most) {
      standing.countDown();
      standStill();
    }
    done.add(kind);
    return write.get();
  }

  /** The kinds of those that are done, in their order. */
  synchronized List<String> done() {
    return List.copyOf(done);
  }

  void awaitStandstill() throws InterruptedException {
    standing.await();
  }

  private static void standStill() {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // Only the end of the process ends it.
      }
    }
  }
}
