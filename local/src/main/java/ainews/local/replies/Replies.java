package ainews.local.replies;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replies to the questions of a known day, written by people: {@code replies.json} in its folder. A
 * story or post is known by words that its first post holds.
 *
 * @param stories what is written of each
 * @param aboutAi words of the doubtful posts that are about AI
 * @param events words of posts that tell one event, a list for each event
 */
record Replies(List<Story> stories, List<String> aboutAi, List<List<String>> events) {
  private static final String FILE = "replies.json";

  /**
   * @param about words of the posts that may be its first, each enough by itself
   * @param draft the fields of an answer about it, as the schema of writing has them
   * @param fields the fields of an answer, once it was sent back; absent where it never is
   * @param mishap what befalls the questions that hold the story; absent where nothing does
   */
  record Story(
      List<String> about,
      ObjectNode draft,
      Optional<Map<String, String>> fields,
      Optional<Mishap> mishap) {}

  /** How a service fails. */
  enum Mishap {
    /** The first question is turned away as one too many. */
    THROTTLE,
    /** No question is answered, as far as it holds the story. */
    REFUSE,
    /** The first answer about several stories ends in the middle; alone it is short enough. */
    CUT
  }

  static boolean areIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * @throws IllegalArgumentException if the file is not of this form
   */
  static Replies read(Path folder) throws IOException {
    return Json.read(Files.readString(folder.resolve(FILE)), Replies.class);
  }

  /** What befalls a question about these things, if something does. */
  Optional<Story> mishap(JsonNode things) {
    for (JsonNode thing : things) {
      Optional<Story> story =
          story(thing)
              .filter(found -> found.mishap().isPresent())
              .filter(
                  found -> things.size() > 1 || !found.mishap().equals(Optional.of(Mishap.CUT)));
      if (story.isPresent()) {
        return story;
      }
    }
    return Optional.empty();
  }

  /** The answer to a task about these things, as far as there are replies to them. */
  ObjectNode answer(String task, JsonNode things) {
    return switch (task) {
      case "write" -> written(things);
      case "rewrite" -> rewritten(things);
      case "relevance" -> decided(things);
      case "judge" -> judged(things);
      default -> throw new IllegalArgumentException("there are no replies to " + task);
    };
  }

  private ObjectNode written(JsonNode things) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode stories = answer.putArray("stories");
    for (JsonNode thing : things) {
      story(thing)
          .ifPresent(
              story ->
                  stories.addObject().put("id", thing.path("id").asText()).setAll(story.draft()));
    }
    return answer;
  }

  private ObjectNode rewritten(JsonNode things) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode stories = answer.putArray("stories");
    for (JsonNode thing : things) {
      Map<String, String> known = story(thing).flatMap(Story::fields).orElse(Map.of());
      ObjectNode story = stories.addObject().put("id", thing.path("id").asText());
      ArrayNode fields = story.putArray("fields");
      for (JsonNode asked : thing.path("fields")) {
        String field = asked.path("field").asText();
        String text = known.getOrDefault(field, asked.path("text").asText());
        fields.addObject().put("field", field).put("text", text);
      }
    }
    return answer;
  }

  private ObjectNode decided(JsonNode things) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode ids = answer.putArray("aboutAi");
    for (JsonNode thing : things) {
      String words = thing.path("words").asText();
      if (aboutAi.stream().anyMatch(words::contains)) {
        ids.add(thing.path("id").asText());
      }
    }
    return answer;
  }

  private ObjectNode judged(JsonNode things) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode groups = answer.putArray("groups");
    for (JsonNode thing : things) {
      ArrayNode told = groups.addObject().put("id", thing.path("id").asText()).putArray("events");
      List<JsonNode> left = new ArrayList<>();
      thing.path("posts").forEach(left::add);
      while (!left.isEmpty()) {
        JsonNode first = left.getFirst();
        List<JsonNode> same =
            left.stream().filter(post -> post == first || areOne(first, post)).toList();
        ArrayNode event = told.addArray();
        same.forEach(post -> event.add(post.path("id").asText()));
        left.removeAll(same);
      }
    }
    return answer;
  }

  private boolean areOne(JsonNode post, JsonNode other) {
    return events.stream().anyMatch(event -> tells(event, post) && tells(event, other));
  }

  private static boolean tells(List<String> event, JsonNode post) {
    String words = post.path("words").asText();
    return event.stream().anyMatch(words::contains);
  }

  private Optional<Story> story(JsonNode thing) {
    String first = thing.path("posts").path(0).asText();
    return stories.stream()
        .filter(story -> story.about().stream().anyMatch(first::contains))
        .findFirst();
  }
}
