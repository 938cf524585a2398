package ainews.fetch;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Asks a service several things at once; how many really run is the HTTP client's business. */
public final class Parallel {
  private Parallel() {}

  /**
   * Runs all tasks at once and hands their results on in the tasks' order, whichever ends first, so
   * that the outcome does not depend on it. When interrupted, the results there are by then are
   * handed on and the other tasks interrupted.
   *
   * @param tasks throw nothing but {@link InterruptedException} and unchecked exceptions
   */
  public static <T> void inOrder(List<? extends Callable<T>> tasks, Consumer<T> results)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = tasks.stream().map(threads::submit).toList();
      int handedOn = 0;
      try {
        for (Future<T> task : running) {
          T result = task.get();
          handedOn++;
          results.accept(result);
        }
      } catch (InterruptedException e) {
        running.stream()
            .skip(handedOn)
            .filter(task -> task.state() == Future.State.SUCCESS)
            .forEach(task -> results.accept(task.resultNow()));
        throw e;
      } catch (ExecutionException e) {
        throw unwrapped(e);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static InterruptedException unwrapped(ExecutionException e) {
    switch (e.getCause()) {
      case InterruptedException interrupted -> {
        return interrupted;
      }
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      default -> throw new IllegalStateException("a task may not throw this", e.getCause());
    }
  }
}
