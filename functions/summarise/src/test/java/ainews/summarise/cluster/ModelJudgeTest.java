package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
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
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelJudgeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));
  private static final List<Item> GROUP =
      List.of(post("1", "Kestrel-3 is out"), post("2", "Kestrel-3 weights"), post("3", "Owl-1"));

  private final MemoryTable table = new MemoryTable(CLOCK);

  private static Item post(String id, String title) {
    return Item.of(HackerNewsDescriptor.ID, id, "https://example.org/" + id).title(title).build();
  }

  private List<List<Integer>> events(StubModel model, List<List<Item>> groups) {
    return new ModelJudge(
            new ModelContext(
                model,
                32_000,
                StubModel.dispatcher(table),
                new TextStore(table, CLOCK),
                new Aliases("secret", LocalDate.of(2026, 2, 20), 1)))
        .events(groups);
  }

  /** The group's first two posts report one event. */
  private static String firstTwo(JsonNode data) {
    List<String> groups = new ArrayList<>();
    for (JsonNode group : data) {
      JsonNode posts = group.path("posts");
      groups.add(
          "{\"id\":%s,\"events\":[[%s,%s],[%s]]}"
              .formatted(
                  group.path("id"), posts.at("/0/id"), posts.at("/1/id"), posts.at("/2/id")));
    }
    return "{\"groups\":[" + String.join(",", groups) + "]}";
  }

  @Test
  void postsOfOneEvent_haveOneNumber() {
    StubModel model = StubModel.with(ModelJudgeTest::firstTwo);
    List<List<Integer>> events = events(model, List.of(GROUP));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().get(0)).isEqualTo(events.getFirst().get(1));
    assertThat(events.getFirst().get(2)).isNotEqualTo(events.getFirst().get(0));
  }

  @Test
  void question_containsOnlyWordsAndAliases() {
    StubModel model = StubModel.with(ModelJudgeTest::firstTwo);
    events(model, List.of(GROUP));
    String asked = model.asked().getFirst().toString();
    assertThat(asked).contains("Kestrel-3 is out").doesNotContain("example.org", "hackernews");
    assertThat(model.asked().getFirst().at("/0/id").asText()).matches("[0-9a-f]{8}");
  }

  @Test
  void sameGroups_areNotAskedTwice() {
    StubModel model = StubModel.with(ModelJudgeTest::firstTwo);
    List<List<Integer>> first = events(model, List.of(GROUP));
    assertThat(events(model, List.of(GROUP))).isEqualTo(first);
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void manyGroups_goIntoSeveralQuestions() {
    StubModel model = StubModel.with(ModelJudgeTest::firstTwo);
    List<List<Item>> groups = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String name = "Kestrel-" + i;
      groups.add(List.of(post("a" + i, name), post("b" + i, name + " b"), post("c" + i, "Owl")));
    }
    assertThat(events(model, groups)).hasSize(20).allSatisfy(one -> assertThat(one).hasSize(3));
    assertThat(model.asked()).hasSize(3);
  }

  /** Answers that are no decision. */
  private static String broken(String kind, JsonNode data) {
    JsonNode group = data.path(0);
    JsonNode posts = group.path("posts");
    String events =
        switch (kind) {
          case "missing" -> "[[%s]]".formatted(posts.at("/0/id"));
          case "doubled" ->
              "[[%s,%s],[%s,%s]]"
                  .formatted(
                      posts.at("/0/id"), posts.at("/1/id"), posts.at("/1/id"), posts.at("/2/id"));
          case "unknown" ->
              "[[%s,%s,\"ffffffff\"]]".formatted(posts.at("/0/id"), posts.at("/1/id"));
          default -> "[]";
        };
    return "{\"groups\":[{\"id\":%s,\"events\":%s}]}".formatted(group.path("id"), events);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "doubled", "unknown", "empty"})
  void answerThatIsNoDecision_decidesNothing(String kind) {
    Function<JsonNode, String> answer = data -> broken(kind, data);
    assertThat(events(StubModel.with(answer), List.of(GROUP))).containsExactly(List.of());
  }
}
