package ainews.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether a host turned out to be out of reach, so that those who wait for their turn with it need
 * not. Safe to share between threads.
 */
final class UnreachableHost {
  private final CountDownLatch lost = new CountDownLatch(1);
  private volatile FetchException why;

  /** Nobody needs to ask this host again. */
  void giveUp(FetchException reason) {
    why = reason;
    lost.countDown();
  }

  /** Why it is given up, if it is; a new exception each time, for threads share none. */
  Optional<FetchException> why() {
    return Optional.ofNullable(why)
        .map(first -> new FetchException(first.problem(), first.getMessage(), first));
  }

  /** Waits; ends early and answers true when the host is given up. */
  boolean within(Duration wait) throws InterruptedException {
    return lost.await(wait.toNanos(), TimeUnit.NANOSECONDS);
  }
}
