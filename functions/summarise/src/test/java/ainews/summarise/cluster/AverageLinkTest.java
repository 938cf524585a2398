package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
  private static AverageLink apart(int members, double threshold) {
    return new AverageLink(IntStream.range(0, members).mapToObj(List::of).toList(), threshold);
  }

  @Test
  void chainOfSimilarPairs_isNotOneGroup() {
    AverageLink links = apart(3, .5);
    links.add(0, 1, .9);
    links.add(1, 2, .9);
    assertThat(links.join()).containsExactly(List.of(0, 1), List.of(2));
  }

  @Test
  void groupsSimilarOnAverage_areJoined() {
    AverageLink links = apart(3, .5);
    links.add(0, 1, .9);
    links.add(1, 2, .9);
    links.add(0, 2, .2);
    assertThat(links.join()).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void rule_receivesSizeAndAverage() {
    List<AverageLink.Bond> bonds = new ArrayList<>();
    AverageLink links =
        new AverageLink(
            List.of(List.of(0), List.of(1), List.of(2)),
            bond -> bonds.add(bond) && bond.best() > .8,
            (a, b) -> 0);
    links.add(0, 1, .9);
    links.add(1, 2, .75);
    links.add(0, 2, .25);
    links.join();
    assertThat(bonds).endsWith(new AverageLink.Bond(.5, .75));
  }
}
