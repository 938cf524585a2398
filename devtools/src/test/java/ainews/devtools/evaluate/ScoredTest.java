package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.devtools.evaluate.Scored.Quality;
import ainews.summarise.cluster.PairFeatures;
import ainews.summarise.cluster.PairModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoredTest {
  private static final List<Scored> EXAMPLES =
      List.of(
          new Scored(.9, true, true, "a"),
          new Scored(.8, false, true, "b"),
          new Scored(.7, true, true, "c"),
          new Scored(.2, true, false, "d"),
          new Scored(.1, false, false, "e"));

  @Test
  void figures_areThoseOfTheTextbook() {
    assertThat(Scored.averagePrecision(EXAMPLES))
        .isCloseTo((1 + 2 / 3.0 + 3 / 4.0) / 3, within(1e-9));
    assertThat(Scored.recallAt(.9, EXAMPLES)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(Scored.recallAt(.75, EXAMPLES)).isEqualTo(1);
    assertThat(Quality.of(EXAMPLES)).isEqualTo(new Quality(2 / 3.0, 2 / 3.0, 2 / 3.0));
    assertThat(Scored.bestThreshold(EXAMPLES)).isCloseTo(.15, within(1e-9));
  }

  @Test
  void spread_holdsItsFigure() {
    Spread spread = Spread.of(EXAMPLES, Scored::group, Scored::averagePrecision);
    assertThat(spread.value()).isBetween(spread.low(), spread.high());
    assertThat(Spread.of(EXAMPLES, Scored::group, Scored::averagePrecision)).isEqualTo(spread);
  }

  @Test
  void regression_findsTheFeatureThatDecides() {
    Random random = new Random(1);
    List<double[]> rows = new ArrayList<>();
    List<Boolean> same = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      double[] row = new double[PairFeatures.NAMES.size()];
      for (int feature = 0; feature < 3; feature++) {
        row[feature] = random.nextGaussian();
      }
      rows.add(row);
      same.add(row[1] + .1 * random.nextGaussian() > 0);
    }
    PairModel model = Logistic.fit(rows, same);
    assertThat(model.weights()[1]).isGreaterThan(10 * Math.abs(model.weights()[0]));
    assertThat(model.probability(rows.getFirst()) > .5).isEqualTo(same.getFirst());
  }
}
