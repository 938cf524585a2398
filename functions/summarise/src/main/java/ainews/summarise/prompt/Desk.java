package ainews.summarise.prompt;

import ainews.summarise.model.Answer;
import ainews.summarise.model.Model;
import ainews.summarise.model.ModelException;
import ainews.summarise.model.Prompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/**
 * Puts prompts to a model, several at once, as long as there is money and time. What fails is left
 * unanswered and counted; nothing is thrown for it.
 */
public final class Desk {
  private final Semaphore places;
  private final Wallet wallet;
  private final Deadline deadline;
  private final Map<ModelException.Kind, Integer> failures =
      Collections.synchronizedMap(new EnumMap<>(ModelException.Kind.class));

  /**
   * @param parallel prompts asked at once
   */
  public Desk(int parallel, Wallet wallet, Deadline deadline) {
    this.places = new Semaphore(parallel);
    this.wallet = wallet;
    this.deadline = deadline;
  }

  /**
   * Asks all of them and returns when each is answered or failed.
   *
   * @param take gets the place of a prompt and its answer as soon as it is there, from one thread
   *     at a time
   * @throws IllegalStateException if the thread is interrupted; what was taken stays
   */
  public void ask(Model model, List<Prompt> prompts, BiConsumer<Integer, JsonNode> take) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> asked = new ArrayList<>();
      for (int place = 0; place < prompts.size(); place++) {
        int at = place;
        asked.add(threads.submit(() -> ask(model, prompts.get(at), at, take)));
      }
      for (Future<?> one : asked) {
        await(one);
      }
    }
  }

  /** How often a prompt was not answered, by why. */
  public Map<ModelException.Kind, Integer> failures() {
    synchronized (failures) {
      return Map.copyOf(failures);
    }
  }

  private void ask(Model model, Prompt prompt, int place, BiConsumer<Integer, JsonNode> take) {
    places.acquireUninterruptibly();
    try {
      if (deadline.isNear() || !wallet.reserve(model.id(), prompt)) {
        return;
      }
      try {
        Answer answer = model.ask(prompt);
        wallet.settle(model.id(), prompt, answer.usage());
        synchronized (take) {
          take.accept(place, answer.json());
        }
      } catch (ModelException e) {
        wallet.settle(model.id(), prompt, e.usage());
        failures.merge(e.kind(), 1, Integer::sum);
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
