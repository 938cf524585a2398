package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.store.TextStore;
import ainews.summarise.model.Model;
import ainews.summarise.model.Prompt;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.Answers;
import ainews.summarise.prompt.Desk;
import ainews.summarise.prompt.Instructions;
import ainews.summarise.prompt.Material;
import ainews.summarise.prompt.Question;
import ainews.summarise.prompt.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Has a model decide what is one event; what it does not say clearly stays apart. */
public final class ModelJudge implements Judge {
  /** In characters of a post: what happened stands in its beginning. */
  private static final int SHOWN = 400;

  private static final int MOST_GROUPS = 8;
  private static final int ANSWER_TOKENS = 250;

  private final Model model;
  private final Desk desk;
  private final TextStore answers;
  private final Aliases aliases;
  private final Instructions instructions = Instructions.of("judge");
  private final Question question;

  public ModelJudge(Model model, Desk desk, TextStore answers, Aliases aliases) {
    this.model = model;
    this.desk = desk;
    this.answers = answers;
    this.aliases = aliases;
    this.question = new Question(instructions, aliases, ANSWER_TOKENS);
  }

  /** A group with what the model knows it and its posts by. */
  private record Case(String alias, List<String> posts, List<String> shown) {
    int tokens() {
      return shown.stream().mapToInt(Tokens::of).sum();
    }
  }

  /** An answer as it is kept: the number of the event of every post. */
  private record Events(List<Integer> numbers) {}

  @Override
  public List<List<Integer>> events(List<List<Item>> groups) {
    List<Case> cases = groups.stream().map(this::open).toList();
    Map<String, Events> decided = new HashMap<>();
    for (Case one : cases) {
      answers.get(name(one), Events.class).ifPresent(events -> decided.put(one.alias(), events));
    }
    List<List<Case>> batches =
        Question.batches(
            cases.stream().filter(one -> !decided.containsKey(one.alias())).toList(),
            MOST_GROUPS,
            Case::tokens);
    List<Prompt> prompts =
        batches.stream()
            .map(batch -> question.about(batch.stream().map(ModelJudge::data).toList()))
            .toList();
    desk.ask(
        model,
        prompts,
        (place, answer) -> {
          Map<String, JsonNode> told = Answers.byId(answer.path("groups"));
          for (Case one : batches.get(place)) {
            Optional.ofNullable(told.get(one.alias()))
                .flatMap(group -> numbers(one, group.path("events")))
                .map(Events::new)
                .ifPresent(
                    events -> {
                      answers.put(name(one), events);
                      decided.put(one.alias(), events);
                    });
          }
        });
    return cases.stream()
        .map(one -> decided.getOrDefault(one.alias(), new Events(List.of())).numbers())
        .toList();
  }

  private Case open(List<Item> group) {
    List<String> posts =
        group.stream().map(ItemKey::of).map(key -> aliases.of(key.source() + key.id())).toList();
    return new Case(
        aliases.of(String.join(" ", posts)),
        posts,
        group.stream().map(post -> Material.ofPost(post, SHOWN)).toList());
  }

  private static Map<String, Object> data(Case one) {
    List<Map<String, String>> posts = new ArrayList<>();
    for (int place = 0; place < one.posts().size(); place++) {
      posts.add(Map.of("id", one.posts().get(place), "words", one.shown().get(place)));
    }
    return Map.of("id", one.alias(), "posts", posts);
  }

  /** The posts' numbers; none where a post is missing, doubled or unknown. */
  private static Optional<List<Integer>> numbers(Case one, JsonNode events) {
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
    boolean complete =
        numbers.size() == one.posts().size() && numbers.keySet().containsAll(one.posts());
    return complete
        ? Optional.of(one.posts().stream().map(numbers::get).toList())
        : Optional.empty();
  }

  private String name(Case one) {
    return TextStore.name(
        Stream.concat(
                Stream.of(instructions.name(), instructions.version(), model.id().toString()),
                one.shown().stream())
            .toList());
  }
}
