package ainews.summarise.relevance;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.PostExcerpts;
import ainews.summarise.prompt.PromptSubject;
import ainews.summarise.prompt.StructuredPrompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has a model decide on the posts that words alone leave in doubt. */
public final class ModelRelevance {
  /** In characters of a post. */
  private static final int SHOWN = 400;

  private static final int MOST_POSTS = 40;

  /** Of the answer, for a post: its id. */
  private static final int ANSWER_TOKENS = 16;

  private final Aliases aliases;
  private final StructuredPrompt<Post, Decided> task;

  public ModelRelevance(ModelContext asked) {
    this.aliases = asked.aliases();
    this.task =
        new StructuredPrompt<>(
            asked, "relevance", ANSWER_TOKENS, Decided.class, ModelRelevance::read);
  }

  private record Post(ItemKey key, String id, String basis) implements PromptSubject {
    @Override
    public Map<String, Object> shown() {
      return Map.of("words", basis);
    }
  }

  /** An answer as it is kept. */
  private record Decided(boolean aboutAi) {}

  /** For each post that was decided on, whether it is about AI. */
  public Map<ItemKey, Boolean> of(List<Item> doubtful) {
    List<Post> posts = doubtful.stream().map(this::post).toList();
    Map<String, Decided> decided = task.ask(posts, MOST_POSTS);
    Map<ItemKey, Boolean> aboutAi = new HashMap<>();
    for (Post post : posts) {
      if (decided.containsKey(post.id())) {
        aboutAi.put(post.key(), decided.get(post.id()).aboutAi());
      }
    }
    return aboutAi;
  }

  // The answer names those that are: what it does not name is not.
  private static Optional<Decided> read(JsonNode answer, Post post) {
    for (JsonNode id : answer.path("aboutAi")) {
      if (id.asText().equals(post.id())) {
        return Optional.of(new Decided(true));
      }
    }
    return Optional.of(new Decided(false));
  }

  private Post post(Item item) {
    ItemKey key = ItemKey.of(item);
    return new Post(key, aliases.of(key.source() + key.id()), PostExcerpts.ofPost(item, SHOWN));
  }
}
