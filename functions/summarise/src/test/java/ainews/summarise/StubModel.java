package ainews.summarise;

import ainews.shared.json.Json;
import ainews.shared.settings.ModelSettings;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.SpendStore;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prices;
import ainews.summarise.llm.Prompt;
import ainews.summarise.prompt.Budget;
import ainews.summarise.prompt.Deadline;
import ainews.summarise.prompt.ModelDispatcher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A model whose answers a test computes from the data in the prompt. */
public final class StubModel implements Model {
  private final Function<JsonNode, String> answer;
  private final List<JsonNode> asked = new ArrayList<>();

  private StubModel(Function<JsonNode, String> answer) {
    this.answer = answer;
  }

  /**
   * @param answer JSON for the data between the marks
   */
  public static StubModel with(Function<JsonNode, String> answer) {
    return new StubModel(answer);
  }

  /**
   * Answers about every story of a prompt.
   *
   * @param write writes the answer about one story
   */
  public static String stories(JsonNode data, BiConsumer<JsonNode, ObjectNode> write) {
    ObjectNode answer = Json.mapper().createObjectNode();
    data.forEach(story -> write.accept(story, answer.withArray("/stories").addObject()));
    return answer.toString();
  }

  /** The data of each prompt. */
  public List<JsonNode> asked() {
    return List.copyOf(asked);
  }

  @Override
  public ModelId id() {
    return ModelId.parse("openai:http://localhost/v1#stub");
  }

  @Override
  public synchronized ModelAnswer ask(Prompt prompt) {
    JsonNode data = Json.read(prompt.text().lines().toList().get(2), JsonNode.class);
    asked.add(data);
    return new ModelAnswer(
        Json.read(answer.apply(data), JsonNode.class), new ModelUsage(10, 10, 0, 0));
  }

  /** A dispatcher with a budget of one dollar. */
  public static ModelDispatcher dispatcher(MemoryTable table) {
    ModelSettings settings =
        new ModelSettings(
            "none",
            "none",
            "none",
            2,
            Optional.empty(),
            BigDecimal.ONE,
            Duration.ofSeconds(10),
            List.of(),
            BigDecimal.ZERO,
            Optional.empty(),
            Optional.empty());
    Budget budget =
        new Budget(
            new SpendStore(table),
            LocalDate.of(2026, 2, 20),
            settings.budget(),
            new Prices(settings));
    return new ModelDispatcher(settings.parallel(), budget, Deadline.NONE);
  }
}
