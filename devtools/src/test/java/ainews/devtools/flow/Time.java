package ainews.devtools.flow;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The clock of a flow. May be shared between threads. */
public interface Time {
  /** Real time. */
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

  /** Returns the time since a fixed moment; never goes back. */
  Duration elapsed();

  void sleep(Duration pause) throws InterruptedException;

  /**
   * Waits for the answer, up to a limit.
   *
   * @throws TimeoutException if it does not come in time
   */
  <T> T await(Future<T> answer, Duration most)
      throws InterruptedException, ExecutionException, TimeoutException;
}
