package ainews.summarise;

import ainews.shared.json.Json;
import ainews.summarise.model.Answer;
import ainews.summarise.model.Model;
import ainews.summarise.model.ModelException;
import ainews.summarise.model.ModelId;
import ainews.summarise.model.Prompt;
import ainews.summarise.model.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A model that writes plainly what it is shown, or as a test has it write. */
final class Scribe implements Model {
  static final Usage USAGE = new Usage(100, 50, 0, 0);

  private final List<Prompt> asked = Collections.synchronizedList(new ArrayList<>());
  private UnaryOperator<ObjectNode> habit = answer -> answer;
  private Optional<ModelException.Kind> failure = Optional.empty();

  /** Changes every answer before it is given. */
  Scribe that(UnaryOperator<ObjectNode> habit) {
    this.habit = habit;
    return this;
  }

  Scribe failing(ModelException.Kind kind) {
    this.failure = Optional.of(kind);
    return this;
  }

  List<Prompt> asked() {
    return List.copyOf(asked);
  }

  @Override
  public ModelId id() {
    return ModelId.parse("openai:http://localhost/v1#scribe");
  }

  @Override
  public Answer ask(Prompt prompt) {
    asked.add(prompt);
    if (failure.isPresent()) {
      throw new ModelException(failure.get(), id(), "as the test has it", USAGE);
    }
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode stories = answer.putArray("stories");
    for (JsonNode story : data(prompt)) {
      ObjectNode written = stories.addObject();
      written.put("id", story.path("id").asText());
      written.put("category", "agents").put("certainty", "fact").put("importance", 0);
      String first = story.path("posts").path(0).asText().lines().findFirst().orElse("");
      written.putObject("en").put("title", first).put("summary", "It is told here.");
      written.putObject("zh").put("title", "新闻：" + first).put("summary", "这里有报道。");
    }
    return new Answer(habit.apply(answer), USAGE);
  }

  /** What stands between the marks. */
  static JsonNode data(Prompt prompt) {
    List<String> lines = prompt.text().lines().toList();
    return Json.read(lines.get(2), JsonNode.class);
  }
}
