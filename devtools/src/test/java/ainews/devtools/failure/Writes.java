package ainews.devtools.failure;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The writes of one making, to table and bucket, which stands still once so many are done. */
final class Writes {
  private final int most;
  private final CountDownLatch standing = new CountDownLatch(1);
  private int done;

  Writes(int most) {
    this.most = most;
  }

  /** One at a time, so that nothing more is written once one of them stands still. */
  synchronized <T> T write(Supplier<T> write) {
    if (done == most) {
      standing.countDown();
      standStill();
    }
    done++;
    return write.get();
  }

  synchronized int done() {
    return done;
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
