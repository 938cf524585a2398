package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  private static final LocalDate BEFORE = LocalDate.of(2026, 2, 19);

  @Test
  void bestOfTwo_isNoMatchForTheBestOfHundreds() {
    double ofTwo = of(new Percentiles(posts(2)), 1);
    double ofMany = of(new Percentiles(posts(200)), 199);
    assertThat(ofTwo).isBetween(.5, .65);
    assertThat(ofMany).isGreaterThan(.97);
  }

  @Test
  void daysBefore_moveTheDayToItsPlaceAmongThem() {
    List<Long> weak = Collections.nCopies(96, 0L);
    Percentiles among =
        new Percentiles(posts(3), Map.of(TwitterDescriptor.ID, Map.of(BEFORE, weak)));
    assertThat(of(among, 1)).isGreaterThan(.9);
    assertThat(of(among, 0)).isCloseTo(.5, within(.03));
    assertThat(among.counts(TwitterDescriptor.ID)).containsExactly(0L, 1L, 2L);
  }

  @Test
  void equals_countHalf() {
    List<Item> equal = IntStream.range(0, 5).mapToObj(i -> post("e" + i, 7)).toList();
    assertThat(new Percentiles(equal).of(equal.getFirst())).contains(.5);
  }

  @Test
  void otherSources_doNotCount() {
    Percentiles among =
        new Percentiles(posts(3), Map.of(RedditDescriptor.ID, Map.of(BEFORE, List.of(900L))));
    assertThat(of(among, 2)).isEqualTo(of(new Percentiles(posts(3)), 2));
  }

  @Test
  void itemWithoutCount_hasNone() {
    Item bare =
        Item.of(TwitterDescriptor.ID, "b", "https://x.com/a/status/9").text("Words").build();
    assertThat(new Percentiles(posts(3)).of(bare)).isEmpty();
  }

  private static double of(Percentiles percentiles, long likes) {
    return percentiles.of(post("x", likes)).orElseThrow();
  }

  private static List<Item> posts(int count) {
    return IntStream.range(0, count).mapToObj(i -> post("p" + i, i)).toList();
  }

  private static Item post(String id, long likes) {
    return Item.of(TwitterDescriptor.ID, id, "https://x.com/a/status/1" + id.hashCode())
        .text("Words")
        .engagement(Metric.LIKES, likes)
        .build();
  }

  @Test
  void days_areThoseThatHadCounts() {
    List<Item> posts = posts(3);
    assertThat(new Percentiles(posts).days(posts)).contains(1);
    Map<LocalDate, List<Long>> history =
        Map.of(
            BEFORE, List.of(1L), BEFORE.minusDays(1), List.of(2L), BEFORE.minusDays(2), List.of());
    assertThat(new Percentiles(posts, Map.of(TwitterDescriptor.ID, history)).days(posts))
        .contains(3);
    assertThat(new Percentiles(posts).days(List.of())).isEmpty();
  }
}
