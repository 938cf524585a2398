package ainews.summarise;

import ainews.shared.json.Json;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A model that writes what it is shown, or what a test makes of it. */
final class WritingModel implements Model {
  static final ModelUsage USAGE = new ModelUsage(100, 50, 0, 0);
  static final String CHINESE = "新闻：";

  private static final Map<String, String> TITLES =
      Map.of(
          "Quokka opens the weights of its LLM", "Quokka 开放大模型权重",
          "Hospital tests chatbot for discharge letters", "医院试用聊天机器人写出院信",
          "Court lets newspaper's copyright case against AI lab go on", "法院准许报社起诉实验室",
          "Robot arm learns to fold laundry with a neural network", "机械臂学会叠衣服",
          "Chip maker samples machine learning accelerator for phones", "芯片厂商送样手机加速器",
          "City council bans face recognition AI in schools", "市议会禁止学校使用人脸识别",
          "Deep learning model predicts river floods a week ahead", "深度学习模型预测河流洪水",
          "Start-up for AI agents in accounting raises money", "会计智能体初创公司融资");

  private final List<Prompt> asked = Collections.synchronizedList(new ArrayList<>());
  private UnaryOperator<ObjectNode> habit = answer -> answer;
  private Optional<ModelException.Kind> failure = Optional.empty();
  private Optional<String> refused = Optional.empty();

  /** Changes every answer before it is returned. */
  WritingModel that(UnaryOperator<ObjectNode> habit) {
    this.habit = habit;
    return this;
  }

  WritingModel failing(ModelException.Kind kind) {
    this.failure = Optional.of(kind);
    return this;
  }

  /** Refuses every prompt that contains the words. */
  WritingModel refusing(String words) {
    this.refused = Optional.of(words);
    return this;
  }

  List<Prompt> asked() {
    return List.copyOf(asked);
  }

  @Override
  public ModelId id() {
    return ModelId.parse("openai:http://localhost/v1#writer");
  }

  @Override
  public ModelAnswer ask(Prompt prompt) {
    asked.add(prompt);
    if (failure.isPresent()) {
      throw new ModelException(failure.get(), id(), "as the test has it", USAGE);
    }
    if (refused.filter(prompt.text()::contains).isPresent()) {
      throw new ModelException(ModelException.Kind.REFUSED, id(), "as the test has it", USAGE);
    }
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode stories = answer.putArray("stories");
    for (JsonNode story : data(prompt)) {
      ObjectNode written = stories.addObject();
      written.put("id", story.path("id").asText());
      if (!isOfPosts(prompt)) {
        written.put("en", story.path("en").asText().lines().findFirst().orElseThrow());
        written.put("zh", story.path("zh").asText().lines().findFirst().orElseThrow());
        continue;
      }
      story.path("posts").forEach(post -> written.withArray("/posts").add(post.path("n")));
      written.put("category", "agents").putArray("remarks");
      List<String> lines = story.at("/posts/0/text").asText().lines().toList();
      String summary = lines.size() < 3 ? "" : lines.get(2);
      written.putObject("en").put("title", lines.getFirst()).put("summary", summary);
      String chinese = CHINESE + TITLES.get(lines.getFirst());
      written.putObject("zh").put("title", chinese).put("summary", "帖子里这样说。");
    }
    return new ModelAnswer(isOfPosts(prompt) ? habit.apply(answer) : answer, USAGE);
  }

  /** Whether it asks to write stories, not an overview of them. */
  static boolean isOfPosts(Prompt prompt) {
    return data(prompt).path(0).has("posts");
  }

  /** The data between the marks. */
  static JsonNode data(Prompt prompt) {
    List<String> lines = prompt.text().lines().toList();
    return Json.read(lines.get(2), JsonNode.class);
  }
}
