package ainews.devtools.bench;

import ainews.local.replies.ConverseStub;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers every task as slowly and at such length as is allowed. Its Chinese says nothing, so the
 * gate sends back what has figures in English, and the day costs about the most it can.
 */
final class LongWriter {
  /** The lengths that the instructions ask for. */
  private static final int TITLE_WORDS = 14;

  private static final int SUMMARY_WORDS = 60;
  private static final int CHINESE_TITLE = 36;
  private static final int CHINESE_SUMMARY = 130;
  private static final int FIRST_CHARACTER = 0x4E00;
  private static final int COMMON_CHARACTERS = 5_000;

  private final Duration pause;
  private final Map<String, Integer> questions = new TreeMap<>();

  LongWriter(Duration pause) {
    this.pause = pause;
  }

  /** Asked so far, by task. */
  synchronized Map<String, Integer> questions() {
    return Map.copyOf(questions);
  }

  ConverseStub.Reply reply(String task, JsonNode things) {
    synchronized (this) {
      questions.merge(task, 1, Integer::sum);
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ObjectNode answer = Json.mapper().createObjectNode();
    switch (task) {
      case "write" -> things.forEach(thing -> write(thing, list(answer, "stories")));
      case "rewrite" -> things.forEach(thing -> rewrite(thing, list(answer, "stories")));
      case "judge" -> things.forEach(thing -> judge(thing, list(answer, "groups")));
      default -> things.forEach(thing -> list(answer, "aboutAi").add(thing.path("id").asText()));
    }
    return ConverseStub.Reply.of(answer);
  }

  private static ArrayNode list(ObjectNode answer, String name) {
    return answer.withArray("/" + name);
  }

  private static void write(JsonNode thing, ArrayNode stories) {
    String words = thing.path("posts").path(0).asText();
    ObjectNode story = stories.addObject().put("id", thing.path("id").asText());
    story.put("category", "open-source").put("certainty", "reported").put("importance", 0);
    story
        .putObject("en")
        .put("title", first(words, TITLE_WORDS))
        .put("summary", first(words, SUMMARY_WORDS));
    story
        .putObject("zh")
        .put("title", characters(story.path("id").asText(), CHINESE_TITLE))
        .put("summary", characters(story.path("id").asText(), CHINESE_SUMMARY));
  }

  /** Han characters that say nothing, other ones for every story: what stands twice is dropped. */
  private static String characters(String id, int count) {
    return new Random(id.hashCode())
        .ints(count, FIRST_CHARACTER, FIRST_CHARACTER + COMMON_CHARACTERS)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void rewrite(JsonNode thing, ArrayNode stories) {
    ObjectNode story = stories.addObject().put("id", thing.path("id").asText());
    ArrayNode fields = story.putArray("fields");
    thing
        .path("fields")
        .forEach(
            field ->
                fields
                    .addObject()
                    .put("field", field.path("field").asText())
                    .put("text", field.path("text").asText()));
  }

  private static void judge(JsonNode thing, ArrayNode groups) {
    ObjectNode group = groups.addObject().put("id", thing.path("id").asText());
    ArrayNode events = group.putArray("events");
    thing.path("posts").forEach(post -> events.addArray().add(post.path("id").asText()));
  }

  private static String first(String text, int words) {
    return Stream.of(text.split("\\s+")).limit(words).collect(Collectors.joining(" "));
  }
}
