package ainews.devtools.bench;

import ainews.shared.json.Json;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers every task as slowly and at such length as allowed. Its Chinese is meaningless, so the
 * check rejects texts whose English has figures, and the day costs about as much as it can.
 */
final class LongWriter implements Model {
  /** Its id on Bedrock. */
  static final String ID = "bedrock:stand-in";

  /** The lengths that the prompts ask for. */
  private static final int TITLE_WORDS = 14;

  private static final int SUMMARY_WORDS = 60;
  private static final int CHINESE_TITLE = 36;
  private static final int CHINESE_SUMMARY = 130;
  private static final int QUOTE_WORDS = 25;
  private static final int SENTENCE_WORDS = 30;
  private static final int CHINESE_SENTENCE = 60;
  private static final int FIRST_CHARACTER = 0x4E00;
  private static final int COMMON_CHARACTERS = 5_000;

  private static final Pattern DATA = Pattern.compile("(?m)^([0-9a-f]{32})$\\n(.*)\\n\\1$");

  private final Duration pause;
  private final Map<String, Integer> requests = new TreeMap<>();

  LongWriter(Duration pause) {
    this.pause = pause;
  }

  /** Returns the number of requests so far, by task. */
  synchronized Map<String, Integer> requests() {
    return Map.copyOf(requests);
  }

  @Override
  public ModelId id() {
    return ModelId.parse(ID);
  }

  @Override
  public ModelAnswer ask(Prompt prompt) {
    Matcher data = DATA.matcher(prompt.text());
    if (!data.find()) {
      throw new IllegalArgumentException("the prompt contains no data between two marker lines");
    }
    ObjectNode answer = answer(prompt.name(), Json.read(data.group(2), JsonNode.class));
    int input = Tokens.of(prompt.system()) + Tokens.of(prompt.text());
    return new ModelAnswer(answer, new ModelUsage(input, Tokens.of(Json.write(answer)), 0, 0));
  }

  private ObjectNode answer(String task, JsonNode inputs) {
    synchronized (this) {
      requests.merge(task, 1, Integer::sum);
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ObjectNode answer = Json.mapper().createObjectNode();
    switch (task) {
      case "write" -> inputs.forEach(input -> write(input, list(answer, "stories")));
      case "overview" -> inputs.forEach(input -> overview(input, list(answer, "stories")));
      case "rewrite" -> inputs.forEach(input -> rewrite(input, list(answer, "stories")));
      case "check" -> inputs.forEach(input -> check(input, list(answer, "stories")));
      default -> desk(inputs.path(0).path("candidates"), answer);
    }
    return answer;
  }

  private static ArrayNode list(ObjectNode answer, String name) {
    return answer.withArray("/" + name);
  }

  private static void write(JsonNode input, ArrayNode stories) {
    String words = input.at("/posts/0/text").asText();
    ObjectNode story = stories.addObject().put("id", input.path("id").asText());
    input.path("posts").forEach(post -> story.withArray("/posts").add(post.path("n")));
    story.put("category", "open-source").putArray("remarks");
    story
        .putObject("en")
        .put("title", first(words, TITLE_WORDS))
        .put("summary", first(words, SUMMARY_WORDS));
    story
        .putObject("zh")
        .put("title", characters(story.path("id").asText(), CHINESE_TITLE))
        .put("summary", characters(story.path("id").asText(), CHINESE_SUMMARY));
  }

  /**
   * Returns meaningless Han characters, different for each story because duplicates are dropped.
   */
  private static String characters(String id, int count) {
    return new Random(id.hashCode())
        .ints(count, FIRST_CHARACTER, FIRST_CHARACTER + COMMON_CHARACTERS)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void overview(JsonNode input, ArrayNode stories) {
    String id = input.path("id").asText();
    stories
        .addObject()
        .put("id", id)
        .put("en", first(input.path("en").asText(), SENTENCE_WORDS))
        .put("zh", characters(id, CHINESE_SENTENCE));
  }

  private static void rewrite(JsonNode input, ArrayNode stories) {
    ObjectNode story = stories.addObject().put("id", input.path("id").asText());
    ArrayNode fields = story.putArray("fields");
    input
        .path("fields")
        .forEach(
            field ->
                fields
                    .addObject()
                    .put("field", field.path("field").asText())
                    .put("text", field.path("text").asText()));
  }

  /** Finds no fault and gives the post's first words for every sentence. */
  private static void check(JsonNode input, ArrayNode stories) {
    ObjectNode story = stories.addObject().put("id", input.path("id").asText());
    story.put("verdict", "sound");
    Stream.of("faults", "evidence", "figures").forEach(story::putArray);
    JsonNode post = input.at("/posts/0");
    int sentences = input.at("/en/summary").size();
    for (int i = Math.min(1, sentences); i <= sentences; i++) {
      story
          .withArray("/evidence")
          .addObject()
          .put("sentence", i)
          .put("quote", first(post.path("text").asText(), QUOTE_WORDS))
          .set("post", post.path("n"));
    }
  }

  private static void desk(JsonNode candidates, ObjectNode answer) {
    Stream.of("levels", "sameEvent", "severalEvents", "notAboutAi").forEach(answer::putArray);
    for (JsonNode candidate : candidates) {
      list(answer, "levels").addObject().put("level", 2).set("id", candidate.path("id"));
    }
  }

  private static String first(String text, int words) {
    return Stream.of(text.split("\\s+")).limit(words).collect(Collectors.joining(" "));
  }
}
