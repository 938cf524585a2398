package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final ToDoubleFunction<List<Integer>> SHARE_OF_EVEN =
      drawn -> drawn.stream().filter(i -> i % 2 == 0).count() / (double) drawn.size();

  @Test
  void intervalOfAShare_equalsTheNormalApproximation() {
    Spread spread = each(400);

    double half = 1.645 * Math.sqrt(.5 * .5 / 400);
    assertThat(spread.value()).isEqualTo(.5);
    assertThat(spread.low()).isCloseTo(.5 - half, within(.01));
    assertThat(spread.high()).isCloseTo(.5 + half, within(.01));
  }

  @Test
  void sameExamples_giveTheSameInterval() {
    assertThat(each(50)).isEqualTo(each(50));
  }

  @Test
  void sixteenTimesTheGroups_giveAQuarterOfTheInterval() {
    double few = each(40).high() - each(40).low();
    double many = each(640).high() - each(640).low();

    assertThat(many / few).isCloseTo(1 / 4.0, within(.06));
  }

  @Test
  void membersOfAGroup_areDrawnTogether() {
    List<Integer> numbers = IntStream.range(0, 30).boxed().toList();

    Spread.of(
        numbers,
        i -> "group " + i / 3,
        drawn -> {
          assertThat(drawn).hasSize(30);
          for (int i = 0; i < drawn.size(); i += 3) {
            int first = drawn.get(i);
            assertThat(drawn.subList(i, i + 3)).containsExactly(first, first + 1, first + 2);
          }
          return 0;
        });
  }

  @Test
  void oneGroup_hasNoInterval() {
    Spread spread = Spread.of(List.of(1, 2, 3), i -> "all", SHARE_OF_EVEN);

    assertThat(spread).isEqualTo(new Spread(1 / 3.0, 1 / 3.0, 1 / 3.0));
    assertThat(spread).hasToString("0.333 (0.33-0.33)");
  }

  private static Spread each(int groups) {
    return Spread.of(IntStream.range(0, groups).boxed().toList(), i -> "group " + i, SHARE_OF_EVEN);
  }
}
