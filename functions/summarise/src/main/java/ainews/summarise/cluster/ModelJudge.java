package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.json.Json;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.AnswerLists;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.PostExcerpts;
import ainews.summarise.prompt.PromptSubject;
import ainews.summarise.prompt.StructuredPrompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Has a model decide which posts report one event. An incomplete or contradictory answer joins
 * nothing.
 */
public final class ModelJudge implements Judge {
  /** Characters shown of a post; its beginning says what happened. */
  private static final int SHOWN = 400;

  private static final int MOST_GROUPS = 8;
  private static final int ANSWER_TOKENS = 250;

  private final Aliases aliases;
  private final StructuredPrompt<Group, Events> prompt;

  public ModelJudge(ModelContext context) {
    this.aliases = context.aliases();
    this.prompt =
        new StructuredPrompt<>(context, "judge", ANSWER_TOKENS, Events.class, ModelJudge::read);
  }

  /**
   * @param posts aliases by which the model knows the posts
   * @param words an excerpt per post
   */
  private record Group(String id, List<String> posts, List<String> words) implements PromptSubject {
    @Override
    public Map<String, Object> shown() {
      return Map.of(
          "posts",
          IntStream.range(0, posts.size())
              .mapToObj(place -> Map.of("id", posts.get(place), "words", words.get(place)))
              .toList());
    }

    @Override
    public String basis() {
      return Json.write(words);
    }
  }

  /** The stored form of an answer: the event number of each post. */
  private record Events(List<Integer> numbers) {}

  @Override
  public List<List<Integer>> events(List<List<Item>> groups) {
    List<Group> subjects = groups.stream().map(this::group).toList();
    Map<String, Events> decided = prompt.ask(subjects, MOST_GROUPS);
    return subjects.stream()
        .map(group -> decided.getOrDefault(group.id(), new Events(List.of())).numbers())
        .toList();
  }

  private Group group(List<Item> items) {
    List<String> posts =
        items.stream().map(ItemKey::of).map(key -> aliases.of(key.source() + key.id())).toList();
    return new Group(
        aliases.of(String.join(" ", posts)),
        posts,
        items.stream().map(post -> PostExcerpts.ofPost(post, SHOWN)).toList());
  }

  private static Optional<Events> read(JsonNode answer, Group group) {
    return Optional.ofNullable(AnswerLists.byId(answer.path("groups")).get(group.id()))
        .flatMap(found -> numbers(group.posts(), found.path("events")))
        .map(Events::new);
  }

  /** The posts' event numbers; empty if a post is missing, repeated or unknown. */
  private static Optional<List<Integer>> numbers(List<String> posts, JsonNode events) {
    Map<String, Integer> numbers = new HashMap<>();
    int number = 0;
    for (JsonNode event : events) {
      for (JsonNode post : event) {
        if (numbers.put(post.asText(), number) != null) {
          return Optional.empty();
        }
      }
      number++;
    }
    boolean complete = numbers.size() == posts.size() && numbers.keySet().containsAll(posts);
    return complete ? Optional.of(posts.stream().map(numbers::get).toList()) : Optional.empty();
  }
}
