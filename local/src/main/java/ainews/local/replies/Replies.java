package ainews.local.replies;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a replay's {@code replies.json}: answers to the prompts of a known day, written by
 * people. A story is recognised by words of its first post.
 *
 * @param stories the texts of each story
 * @param events words of the posts that report the same event, one list per event
 */
record Replies(List<Story> stories, List<List<String>> events) {
  private static final String FILE = "replies.json";

  /**
   * The replies about one story.
   *
   * @param about words of the posts that may come first; one match is enough
   * @param level the level of a {@code desk} answer; without a story it is not about AI
   * @param draft the fields of a {@code write} answer, as its schema names them; it has no remarks
   *     unless it says otherwise
   * @param told words of the posts that the draft reports; absent if it reports all
   * @param overview the texts of an {@code overview} answer; absent if none is expected
   * @param fields the texts of a {@code rewrite} answer by field; absent if none is expected
   * @param mishap the fault that prompts with this story meet; absent if none
   */
  record Story(
      List<String> about,
      int level,
      ObjectNode draft,
      Optional<List<String>> told,
      Optional<ObjectNode> overview,
      Optional<Map<String, String>> fields,
      Optional<Mishap> mishap) {
    private boolean tells(String post) {
      return told.isEmpty() || told.get().stream().anyMatch(post::contains);
    }
  }

  /** A fault of a model service. */
  enum Mishap {
    /** The first request is throttled. */
    THROTTLE,
    /** The model refuses every prompt that contains the story. */
    REFUSE,
    /** The first answer about several stories is cut in half; one about this story alone is not. */
    CUT
  }

  static boolean areIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Reads a folder's {@code replies.json}.
   *
   * @throws IllegalArgumentException if the file is invalid
   */
  static Replies read(Path folder) throws IOException {
    return Json.read(Files.readString(folder.resolve(FILE)), Replies.class);
  }

  /** Returns the first of these stories that meets a fault, if any does. */
  Optional<Story> mishap(JsonNode inputs) {
    for (JsonNode input : inputs) {
      Optional<Story> story =
          story(input)
              .filter(found -> found.mishap().isPresent())
              .filter(
                  found -> inputs.size() > 1 || !found.mishap().equals(Optional.of(Mishap.CUT)));
      if (story.isPresent()) {
        return story;
      }
    }
    return Optional.empty();
  }

  /** Returns the answer to a task; inputs without a prepared reply are left out. */
  ObjectNode answer(String task, JsonNode inputs) {
    return switch (task) {
      case "write" -> written(inputs);
      case "rewrite" -> rewritten(inputs);
      case "overview" -> overview(inputs);
      case "desk" -> judged(inputs.path(0).path("candidates"));
      default -> throw new IllegalArgumentException("no replies are prepared for the task " + task);
    };
  }

  private ObjectNode written(JsonNode inputs) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode stories = answer.putArray("stories");
    for (JsonNode input : inputs) {
      story(input)
          .ifPresent(
              story -> {
                ObjectNode written = stories.addObject().put("id", input.path("id").asText());
                for (JsonNode post : input.path("posts")) {
                  if (story.tells(post.path("text").asText())) {
                    written.withArray("/posts").add(post.path("n"));
                  }
                }
                written.putArray("remarks");
                written.setAll(story.draft());
              });
    }
    return answer;
  }

  /** Stories are recognised by their texts here, since posts are not shown. */
  private ObjectNode overview(JsonNode inputs) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode written = answer.putArray("stories");
    for (JsonNode input : inputs) {
      stories.stream()
          .filter(story -> isIn(input, story.draft()))
          .flatMap(story -> story.overview().stream())
          .forEach(texts -> written.addObject().put("id", input.path("id").asText()).setAll(texts));
    }
    return answer;
  }

  private static boolean isIn(JsonNode input, ObjectNode draft) {
    String title = draft.at("/en/title").asText();
    return input.path("en").asText().lines().findFirst().equals(Optional.of(title));
  }

  private ObjectNode rewritten(JsonNode inputs) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode stories = answer.putArray("stories");
    for (JsonNode input : inputs) {
      Map<String, String> known = story(input).flatMap(Story::fields).orElse(Map.of());
      ObjectNode story = stories.addObject().put("id", input.path("id").asText());
      ArrayNode fields = story.putArray("fields");
      for (JsonNode asked : input.path("fields")) {
        String field = asked.path("field").asText();
        String text = known.getOrDefault(field, asked.path("text").asText());
        fields.addObject().put("field", field).put("text", text);
      }
    }
    return answer;
  }

  private ObjectNode judged(JsonNode candidates) {
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode levels = answer.putArray("levels");
    ArrayNode notAboutAi = answer.putArray("notAboutAi");
    for (JsonNode candidate : candidates) {
      JsonNode id = candidate.path("id");
      story(candidate)
          .ifPresentOrElse(
              story -> levels.addObject().put("level", story.level()).set("id", id),
              () -> notAboutAi.add(id));
    }
    ArrayNode sameEvent = answer.putArray("sameEvent");
    for (List<String> event : events) {
      ArrayNode same = sameEvent.addArray();
      for (JsonNode candidate : candidates) {
        if (event.stream().anyMatch(first(candidate)::contains)) {
          same.add(candidate.path("id"));
        }
      }
    }
    answer.putArray("severalEvents");
    return answer;
  }

  private static String first(JsonNode input) {
    JsonNode post = input.path("posts").path(0);
    return post.path("words").asText(post.path("text").asText());
  }

  private Optional<Story> story(JsonNode input) {
    String first = first(input);
    return stories.stream()
        .filter(story -> story.about().stream().anyMatch(first::contains))
        .findFirst();
  }
}
