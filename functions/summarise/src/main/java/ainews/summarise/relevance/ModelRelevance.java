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

/** Has a model decide about posts that the lexicon cannot decide. */
public final class ModelRelevance {
  /** Characters shown of a post. */
  private static final int SHOWN = 400;

  private static final int MOST_POSTS = 40;

  /** Answer tokens per post: its id. */
  private static final int ANSWER_TOKENS = 16;

  private final Aliases aliases;
  private final StructuredPrompt<Post, Decided> prompt;

  public ModelRelevance(ModelContext context) {
    this.aliases = context.aliases();
    this.prompt =
        new StructuredPrompt<>(
            context, "relevance", ANSWER_TOKENS, Decided.class, ModelRelevance::read);
  }

  private record Post(ItemKey key, String id, String basis) implements PromptSubject {
    @Override
    public Map<String, Object> shown() {
      return Map.of("words", basis);
    }
  }

  /** The stored form of an answer. */
  private record Decided(boolean aboutAi) {}

  /** Whether each post is about AI; posts without an answer are missing. */
  public Map<ItemKey, Boolean> of(List<Item> doubtful) {
    List<Post> posts = doubtful.stream().map(this::post).toList();
    Map<String, Decided> decided = prompt.ask(posts, MOST_POSTS);
    Map<ItemKey, Boolean> aboutAi = new HashMap<>();
    for (Post post : posts) {
      if (decided.containsKey(post.id())) {
        aboutAi.put(post.key(), decided.get(post.id()).aboutAi());
      }
    }
    return aboutAi;
  }

  // The answer lists only the posts that are about AI.
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
