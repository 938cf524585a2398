package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
  private static AverageLink apart(int members, double threshold) {
    return new AverageLink(IntStream.range(0, members).mapToObj(List::of).toList(), threshold);
  }

  @Test
  void chainOfLikePairs_isNotOneGroup() {
    AverageLink links = apart(3, .5);
    links.add(0, 1, .9);
    links.add(1, 2, .9);
    assertThat(links.join()).containsExactly(List.of(0, 1), List.of(2));
  }

  @Test
  void groupsThatAreLikeOnAverage_areOne() {
    AverageLink links = apart(3, .5);
    links.add(0, 1, .9);
    links.add(1, 2, .9);
    links.add(0, 2, .2);
    assertThat(links.join()).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void whatWasNearlyJoined_isTold() {
    AverageLink links = apart(3, .5);
    links.add(0, 1, .9);
    links.add(1, 2, .8);
    links.join();
    assertThat(links.nearly(.3)).singleElement().isEqualTo(new int[] {0, 1});
    assertThat(links.nearly(.45)).isEmpty();
  }
}
