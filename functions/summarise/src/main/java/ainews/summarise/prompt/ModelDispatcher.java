package ainews.summarise.prompt;

import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.Prompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Sends prompts to a model, several at once, while money and time last. A failure leaves its prompt
 * without an answer and is counted, not thrown.
 */
public final class ModelDispatcher {
  private final Semaphore places;
  private final Budget budget;
  private final Deadline deadline;
  private final List<ModelException> failures = new CopyOnWriteArrayList<>();

  /**
   * @param parallel prompts sent at once
   */
  public ModelDispatcher(int parallel, Budget budget, Deadline deadline) {
    this.places = new Semaphore(parallel);
    this.budget = budget;
    this.deadline = deadline;
  }

  /**
   * The outcome of sending several prompts once.
   *
   * @param isAsked whether any prompt was sent; if not, money or time had run out
   * @param isAnswered whether any prompt was answered
   * @param failures why there is no answer, by the prompts' indexes
   */
  record Pass(boolean isAsked, boolean isAnswered, Map<Integer, ModelException> failures) {
    /** Whether another pass for the missing answers may succeed. */
    boolean isWorthAnother() {
      return isAsked
          && failures.values().stream().map(ModelException::kind).noneMatch(this::affectsTheRest);
    }

    /** Whether the service answered nothing, and at least once not in time. */
    boolean isSilent() {
      return !isAnswered
          && failures.values().stream()
              .anyMatch(failure -> failure.kind() == ModelException.Kind.TIMED_OUT);
    }

    // Some services deny a question for its words; a key that was good for others is not at fault.
    private boolean affectsTheRest(ModelException.Kind kind) {
      return kind.affectsEveryQuestion() && !(isAnswered && kind == ModelException.Kind.DENIED);
    }
  }

  /**
   * Sends all prompts and returns when each is answered or has failed. If a prompt times out before
   * any was answered, the rest is not sent.
   *
   * @param take receives a prompt's index and its answer as soon as it arrives, from one thread at
   *     a time
   * @throws IllegalStateException if the thread is interrupted; answers already received are kept
   */
  Pass ask(Model model, List<Prompt> prompts, BiConsumer<Integer, JsonNode> take) {
    Batch batch = new Batch(model, take);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> asked = new ArrayList<>();
      for (int place = 0; place < prompts.size(); place++) {
        int at = place;
        asked.add(threads.submit(() -> ask(batch, prompts.get(at), at)));
      }
      for (Future<?> one : asked) {
        await(one);
      }
    }
    return new Pass(batch.isAsked.get(), batch.isAnswered.get(), Map.copyOf(batch.failures));
  }

  /** Records why something stays without an answer. */
  public void failed(ModelException failure) {
    failures.add(failure);
  }

  /** The recorded failures, one for each subject without an answer. */
  public List<ModelException> failures() {
    return List.copyOf(failures);
  }

  private static final class Batch {
    private final Model model;
    private final BiConsumer<Integer, JsonNode> take;
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final AtomicBoolean isAnswered = new AtomicBoolean();
    private final AtomicReference<ModelException> timeout = new AtomicReference<>();
    private final Map<Integer, ModelException> failures = new ConcurrentHashMap<>();

    Batch(Model model, BiConsumer<Integer, JsonNode> take) {
      this.model = model;
      this.take = take;
    }

    synchronized void answered(int place, JsonNode answer) {
      isAnswered.set(true);
      take.accept(place, answer);
    }

    void failed(int place, ModelException failure) {
      failures.put(place, failure);
      if (failure.kind() == ModelException.Kind.TIMED_OUT && !isAnswered.get()) {
        timeout.set(failure);
      }
    }
  }

  private void ask(Batch batch, Prompt prompt, int place) {
    Model model = batch.model;
    places.acquireUninterruptibly();
    try {
      if (batch.timeout.get() != null) {
        batch.failed(place, batch.timeout.get());
        return;
      }
      if (deadline.isNear() || !budget.reserve(model.id(), prompt)) {
        return;
      }
      batch.isAsked.set(true);
      try {
        ModelAnswer answer = model.ask(prompt);
        budget.settle(model.id(), prompt, answer.usage());
        batch.answered(place, answer.json());
      } catch (ModelException e) {
        budget.settle(model.id(), prompt, e.usage());
        batch.failed(place, e);
      }
    } finally {
      places.release();
    }
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("sending a prompt failed unexpectedly", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a model", e);
    }
  }
}
