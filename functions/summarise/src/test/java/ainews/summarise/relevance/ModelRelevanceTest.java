package ainews.summarise.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.TextStore;
import ainews.summarise.StubModel;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.ModelContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelRelevanceTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));
  private static final Item AI = post("1", "The agent wrote the patch by itself");
  private static final Item OTHER = post("2", "The travel agent went home");

  private final MemoryTable table = new MemoryTable(CLOCK);

  private static Item post(String id, String title) {
    return Item.of(HackerNewsDescriptor.ID, id, "https://example.org/" + id).title(title).build();
  }

  private Map<ItemKey, Boolean> decided(StubModel model, List<Item> posts) {
    return new ModelRelevance(
            new ModelContext(
                model,
                32_000,
                StubModel.dispatcher(table),
                new TextStore(table, CLOCK),
                new Aliases("secret", LocalDate.of(2026, 2, 20), 1)))
        .of(posts);
  }

  private static String patches(JsonNode data) {
    List<String> ids = new ArrayList<>();
    for (JsonNode post : data) {
      if (post.path("words").asText().contains("patch")) {
        ids.add(post.path("id").toString());
      }
    }
    return "{\"aboutAi\":[" + String.join(",", ids) + "]}";
  }

  @Test
  void posts_areDecidedByTheModel() {
    StubModel model = StubModel.with(ModelRelevanceTest::patches);
    assertThat(decided(model, List.of(AI, OTHER)))
        .isEqualTo(Map.of(ItemKey.of(AI), true, ItemKey.of(OTHER), false));
    assertThat(model.asked().toString()).doesNotContain("example.org", "hackernews");
  }

  @Test
  void decidedPosts_areNotAskedAgain() {
    StubModel model = StubModel.with(ModelRelevanceTest::patches);
    decided(model, List.of(AI));
    assertThat(decided(model, List.of(AI, OTHER))).hasSize(2);
    assertThat(model.asked()).hasSize(2);
    assertThat(model.asked().getLast()).hasSize(1);
  }

  /** Two concurrent runs of one part must use the same answers. */
  @Test
  void concurrentDecision_isSharedByBothRuns() {
    List<Item> posts = List.of(AI, OTHER);
    StubModel quick = StubModel.with(data -> "{\"aboutAi\":[]}");
    StubModel slow =
        StubModel.with(
            data -> {
              decided(quick, posts);
              return patches(data);
            });
    assertThat(decided(slow, posts).values()).hasSize(2).containsOnly(false);
    assertThat(slow.asked()).hasSize(1);
  }

  @Test
  void unknownIds_decideNothingElse() {
    StubModel model = StubModel.with(data -> "{\"aboutAi\":[\"ffffffff\",\"\"]}");
    assertThat(decided(model, List.of(AI, OTHER)).values()).containsOnly(false);
  }

  @Test
  void noPosts_areNoQuestion() {
    StubModel model = StubModel.with(ModelRelevanceTest::patches);
    assertThat(decided(model, List.of())).isEmpty();
    assertThat(model.asked()).isEmpty();
  }
}
