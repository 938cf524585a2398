package ainews.devtools.flow;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a flow waits. Safe to share between threads. */
public interface Time {
  /** Time on the machine's own clock. */
  Time REAL =
      new Time() {
        @Override
        public Duration elapsed() {
          return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
          Thread.sleep(pause);
        }

        @Override
        public <T> T await(Future<T> answer, Duration most)
            throws InterruptedException, ExecutionException, TimeoutException {
          return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        }
      };

  /** Time gone by since some fixed moment; never goes back. */
  Duration elapsed();

  void sleep(Duration pause) throws InterruptedException;

  /**
   * Waits for the answer, but no longer than this.
   *
   * @throws TimeoutException if it was not there in time
   */
  <T> T await(Future<T> answer, Duration most)
      throws InterruptedException, ExecutionException, TimeoutException;
}
