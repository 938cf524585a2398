package ainews.fetch;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs requests in parallel. The HTTP client limits how many are open at once. */
public final class Parallel {
  private Parallel() {}

  /**
   * Runs all tasks in parallel and passes on their results in the order of the tasks, so that the
   * outcome does not depend on which task ends first.
   *
   * @param tasks may throw only {@link InterruptedException} and unchecked exceptions
   * @throws InterruptedException after the finished results are passed on and the other tasks
   *     interrupted
   */
  public static <T> void inOrder(List<? extends Callable<T>> tasks, Consumer<T> results)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = tasks.stream().map(threads::submit).toList();
      int passedOn = 0;
      try {
        for (Future<T> task : running) {
          T result = task.get();
          passedOn++;
          results.accept(result);
        }
      } catch (InterruptedException e) {
        running.stream()
            .skip(passedOn)
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
      default -> throw new IllegalStateException("a task threw a checked exception", e.getCause());
    }
  }
}
