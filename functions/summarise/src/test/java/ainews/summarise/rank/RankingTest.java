package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ainews.shared.edition.Item;
import ainews.shared.edition.Window;
import ainews.shared.lambda.Cloud;
import ainews.shared.sources.TwitterDescriptor;
import ainews.summarise.relevance.Relevance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void newsOfAnAuthority_leadsBeforeAStranger() {
    Item own = post(1, "OpenAI", "Introducing Foo 2, with 27B parameters");
    Item stranger = post(2, "nobody", "They talk of Foo 2 now");
    assertThat(List.of(stranger, own))
        .isSortedAccordingTo(ranking().mostSubstanceFirst().reversed());
  }

  @Test
  void longPosts_areReadOnceThoughComparedOften() {
    String text = "The chair of the model is 1.5 m high. ".repeat(500);
    List<Item> posts =
        IntStream.range(0, 200).mapToObj(i -> post(i, "a" + i, i * 7 % 200 + text)).toList();
    Ranking ranking = ranking();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 20; i++) {
            assertThat(posts.stream().sorted(ranking.mostSubstanceFirst()).toList()).hasSize(200);
          }
        });
  }

  private static Ranking ranking() {
    Window window = new Window(LocalDate.of(2026, 2, 20), ZoneOffset.UTC);
    return new Ranking(
        new Relevance(Cloud.settings()), new Percentiles(List.of()), new Votes(Map.of()), window);
  }

  private static Item post(int id, String author, String text) {
    return Item.of(TwitterDescriptor.ID, "" + id, "https://x.com/a/status/" + id)
        .author(author)
        .text(text)
        .build();
  }
}
