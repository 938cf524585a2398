package ainews.summarise.prompt;

import ainews.shared.json.Json;
import ainews.summarise.model.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Puts a task and its data into prompts of bounded size. */
public final class Question {
  private static final int MOST_TOKENS = 6_000;

  private final Instructions instructions;
  private final String mark;
  private final int tokensEach;

  /**
   * @param tokensEach of the answer, about a thing asked for, at most
   */
  public Question(Instructions instructions, Aliases aliases, int tokensEach) {
    this.instructions = instructions;
    this.mark = aliases.mark(instructions.name());
    this.tokensEach = tokensEach;
  }

  /**
   * Things that go into one prompt each, in order.
   *
   * @param most things in one
   * @param size of a thing in tokens
   */
  public static <T> List<List<T>> batches(List<T> things, int most, ToIntFunction<T> size) {
    List<List<T>> batches = new ArrayList<>();
    List<T> batch = new ArrayList<>();
    int tokens = 0;
    for (T thing : things) {
      int more = size.applyAsInt(thing);
      if (!batch.isEmpty() && (batch.size() == most || tokens + more > MOST_TOKENS)) {
        batches.add(List.copyOf(batch));
        batch.clear();
        tokens = 0;
      }
      batch.add(thing);
      tokens += more;
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  /** The prompt about these things, each a map of its fields. */
  public Prompt about(List<Map<String, Object>> things) {
    return new Prompt(
        instructions.task(),
        instructions.around(Json.write(things), mark),
        instructions.name(),
        instructions.schema(),
        things.size() * tokensEach);
  }
}
