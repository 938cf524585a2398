package ainews.summarise.relevance;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.store.TextStore;
import ainews.summarise.model.Model;
import ainews.summarise.model.Prompt;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.Desk;
import ainews.summarise.prompt.Instructions;
import ainews.summarise.prompt.Material;
import ainews.summarise.prompt.Question;
import ainews.summarise.prompt.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has a model decide on the posts that words alone leave in doubt. */
public final class ModelRelevance {
  /** In characters of a post. */
  private static final int SHOWN = 400;

  private static final int MOST_POSTS = 40;

  /** Of the answer, for a post: its id. */
  private static final int ANSWER_TOKENS = 16;

  private final Model model;
  private final Desk desk;
  private final TextStore answers;
  private final Aliases aliases;
  private final Instructions instructions = Instructions.of("relevance");
  private final Question question;

  public ModelRelevance(Model model, Desk desk, TextStore answers, Aliases aliases) {
    this.model = model;
    this.desk = desk;
    this.answers = answers;
    this.aliases = aliases;
    this.question = new Question(instructions, aliases, ANSWER_TOKENS);
  }

  private record Post(ItemKey key, String alias, String shown) {}

  /** An answer as it is kept. */
  private record Decided(boolean aboutAi) {}

  /** For each post that was decided on, whether it is about AI. */
  public Map<ItemKey, Boolean> of(List<Item> doubtful) {
    List<Post> posts = doubtful.stream().map(this::post).toList();
    Map<ItemKey, Boolean> decided = new HashMap<>();
    for (Post post : posts) {
      answers
          .get(name(post), Decided.class)
          .ifPresent(answer -> decided.put(post.key(), answer.aboutAi()));
    }
    List<List<Post>> batches =
        Question.batches(
            posts.stream().filter(post -> !decided.containsKey(post.key())).toList(),
            MOST_POSTS,
            post -> Tokens.of(post.shown()));
    List<Prompt> prompts =
        batches.stream()
            .map(
                batch ->
                    question.about(
                        batch.stream()
                            .map(
                                post ->
                                    Map.<String, Object>of(
                                        "id", post.alias(), "words", post.shown()))
                            .toList()))
            .toList();
    desk.ask(
        model,
        prompts,
        (place, answer) -> {
          Set<String> about = new HashSet<>();
          for (JsonNode id : answer.path("aboutAi")) {
            about.add(id.asText());
          }
          for (Post post : batches.get(place)) {
            boolean aboutAi = about.contains(post.alias());
            answers.put(name(post), new Decided(aboutAi));
            decided.put(post.key(), aboutAi);
          }
        });
    return decided;
  }

  private Post post(Item item) {
    ItemKey key = ItemKey.of(item);
    return new Post(key, aliases.of(key.source() + key.id()), Material.ofPost(item, SHOWN));
  }

  private String name(Post post) {
    return TextStore.name(
        List.of(instructions.name(), instructions.version(), model.id().toString(), post.shown()));
  }
}
