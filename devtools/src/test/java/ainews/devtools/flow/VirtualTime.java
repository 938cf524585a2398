package ainews.devtools.flow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that advances only when someone sleeps on it, without real waiting. */
final class VirtualTime implements Time {
  final List<Duration> sleeps = new CopyOnWriteArrayList<>();
  final CountDownLatch interrupted = new CountDownLatch(1);

  private final AtomicReference<Duration> elapsed = new AtomicReference<>(Duration.ofDays(3));
  private final CountDownLatch hanging = new CountDownLatch(1);
  private volatile Duration hangs = Duration.ZERO;

  /** Makes the next wait of exactly this length wait for a function that calls {@link #hang}. */
  void hangsAt(Duration wait) {
    hangs = wait;
  }

  /** Blocks until interrupted. */
  void hang() throws InterruptedException {
    hanging.countDown();
    try {
      new CountDownLatch(1).await();
    } finally {
      interrupted.countDown();
    }
  }

  void advance(Duration by) {
    elapsed.accumulateAndGet(by, Duration::plus);
  }

  @Override
  public Duration elapsed() {
    return elapsed.get();
  }

  @Override
  public void sleep(Duration pause) {
    sleeps.add(pause);
    advance(pause);
  }

  @Override
  public <T> T await(Future<T> answer, Duration most)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!most.equals(hangs)) {
      return answer.get();
    }
    hanging.await();
    hangs = Duration.ZERO;
    advance(most);
    throw new TimeoutException();
  }
}
