package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  void nearlyJoinedGroups_areReported() {
    AverageLink links = apart(3, .5);
    links.add(0, 1, .9);
    links.add(1, 2, .8);
    links.join();
    assertThat(links.nearly(.3)).singleElement().isEqualTo(new int[] {0, 1});
    assertThat(links.nearly(.45)).isEmpty();
  }

  @Test
  void rule_receivesTheBestPairAndTheMedoids() {
    List<AverageLink.Bond> bonds = new ArrayList<>();
    AverageLink links =
        new AverageLink(
            List.of(List.of(0), List.of(1), List.of(2), List.of(3)),
            bond -> bond.larger() == 1 ? bond.average() > .8 : !bonds.add(bond),
            (a, b) -> a == 1 && b == 3 || a == 3 && b == 1 ? .4 : 0);
    links.add(0, 1, .9);
    links.add(1, 2, .85);
    links.add(0, 2, .1);
    links.add(2, 3, .6);
    links.join();
    assertThat(bonds)
        .anySatisfy(
            bond -> {
              assertThat(bond.smaller()).isOne();
              assertThat(bond.larger()).isEqualTo(2);
              assertThat(bond.average()).isCloseTo(.475, within(1e-9));
              assertThat(bond.best()).isEqualTo(.85);
            });
  }

  @Test
  void medoid_isMostSimilarToTheOthers() {
    Medoids medoids = new Medoids();
    medoids.add(0, 1, .2, true);
    medoids.add(1, 2, .9, false);
    medoids.add(0, 2, .3, false);
    assertThat(medoids.of(List.of(0, 1))).isZero();
    medoids.join(List.of(0, 1), List.of(2));
    assertThat(medoids.of(List.of(0, 1, 2))).isEqualTo(2);
  }
}
