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
 * Puts prompts to a model, several at once, as long as there is money and time. What fails is left
 * unanswered and counted; nothing is thrown for it.
 */
public final class ModelDispatcher {
  private final Semaphore places;
  private final Budget wallet;
  private final Deadline deadline;
  private final List<ModelException> failures = new CopyOnWriteArrayList<>();

  /**
   * @param parallel prompts asked at once
   */
  public ModelDispatcher(int parallel, Budget wallet, Deadline deadline) {
    this.places = new Semaphore(parallel);
    this.wallet = wallet;
    this.deadline = deadline;
  }

  /**
   * What came of asking several prompts once.
   *
   * @param isAsked whether any was asked; otherwise there was no money or no time for it
   * @param failures why there is no answer, by the prompts' places
   */
  record Pass(boolean isAsked, Map<Integer, ModelException> failures) {
    /** Whether asking again for what is missing may bring something. */
    boolean isWorthAnother() {
      return isAsked
          && failures.values().stream().noneMatch(failure -> failure.kind().isOfEveryQuestion());
    }
  }

  /**
   * Asks all of them and returns when each is answered or failed. A service that lets a question
   * time out before it answered any is not asked the rest.
   *
   * @param take gets the place of a prompt and its answer as soon as it is there, from one thread
   *     at a time
   * @throws IllegalStateException if the thread is interrupted; what was taken stays
   */
  Pass ask(Model model, List<Prompt> prompts, BiConsumer<Integer, JsonNode> take) {
    Asking asking = new Asking(model, take);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> asked = new ArrayList<>();
      for (int place = 0; place < prompts.size(); place++) {
        int at = place;
        asked.add(threads.submit(() -> ask(asking, prompts.get(at), at)));
      }
      for (Future<?> one : asked) {
        await(one);
      }
    }
    return new Pass(asking.isAsked.get(), Map.copyOf(asking.failures));
  }

  /** Keeps why something stays without an answer. */
  void failed(ModelException failure) {
    failures.add(failure);
  }

  /** Why there is no answer, once for each thing that was asked about in vain. */
  public List<ModelException> failures() {
    return List.copyOf(failures);
  }

  private static final class Asking {
    private final Model model;
    private final BiConsumer<Integer, JsonNode> take;
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final AtomicBoolean isAnswered = new AtomicBoolean();
    private final AtomicReference<ModelException> silence = new AtomicReference<>();
    private final Map<Integer, ModelException> failures = new ConcurrentHashMap<>();

    Asking(Model model, BiConsumer<Integer, JsonNode> take) {
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
        silence.set(failure);
      }
    }
  }

  private void ask(Asking asking, Prompt prompt, int place) {
    Model model = asking.model;
    places.acquireUninterruptibly();
    try {
      if (asking.silence.get() != null) {
        asking.failed(place, asking.silence.get());
        return;
      }
      if (deadline.isNear() || !wallet.reserve(model.id(), prompt)) {
        return;
      }
      asking.isAsked.set(true);
      try {
        ModelAnswer answer = model.ask(prompt);
        wallet.settle(model.id(), prompt, answer.usage());
        asking.answered(place, answer.json());
      } catch (ModelException e) {
        wallet.settle(model.id(), prompt, e.usage());
        asking.failed(place, e);
      }
    } finally {
      places.release();
    }
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a prompt could not be asked", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
