package ainews.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether a host was found unreachable, so that requests waiting for it can stop. Safe to share
 * between threads.
 */
final class UnreachableHost {
  private final CountDownLatch lost = new CountDownLatch(1);
  private volatile FetchException why;

  /** Ends all waiting for this host. */
  void giveUp(FetchException reason) {
    why = reason;
    lost.countDown();
  }

  /**
   * Why the host was given up, if it was. Each call creates an exception, since threads must not
   * share one.
   */
  Optional<FetchException> why() {
    return Optional.ofNullable(why)
        .map(first -> new FetchException(first.problem(), first.getMessage(), first));
  }

  /** Waits; returns true, early, if the host is given up. */
  boolean within(Duration wait) throws InterruptedException {
    return lost.await(wait.toNanos(), TimeUnit.NANOSECONDS);
  }
}
