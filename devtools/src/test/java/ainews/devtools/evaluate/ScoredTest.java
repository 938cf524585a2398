package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.devtools.evaluate.Scored.Quality;
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
  void figures_equalThoseOfTheTextbook() {
    assertThat(Scored.averagePrecision(EXAMPLES))
        .isCloseTo((1 + 2 / 3.0 + 3 / 4.0) / 3, within(1e-9));
    assertThat(Scored.recallAt(.9, EXAMPLES)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(Scored.recallAt(.75, EXAMPLES)).isEqualTo(1);
    assertThat(Quality.of(EXAMPLES)).isEqualTo(new Quality(2 / 3.0, 2 / 3.0, 2 / 3.0));
    assertThat(Scored.bestThreshold(EXAMPLES)).isCloseTo(.15, within(1e-9));
  }

  @Test
  void tiedScores_countAsOneThreshold() {
    List<Scored> tied =
        List.of(
            new Scored(.5, true, false, "a"),
            new Scored(.5, false, false, "b"),
            new Scored(.5, false, false, "c"),
            new Scored(.5, true, false, "d"),
            new Scored(.1, true, false, "e"));

    assertThat(Scored.averagePrecision(tied)).isCloseTo((2 * 2 / 4.0 + 3 / 5.0) / 3, within(1e-9));
    assertThat(Scored.averagePrecision(tied.reversed()))
        .isCloseTo(Scored.averagePrecision(tied), within(1e-9));
    assertThat(Scored.recallAt(.9, tied)).isZero();
    assertThat(Scored.recallAt(.6, tied)).isEqualTo(1);
  }

  @Test
  void bestThreshold_hasTheGreatestF1() {
    Random random = new Random(3);
    for (int table = 0; table < 200; table++) {
      List<Scored> examples = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        double score = random.nextInt(6) / 5.0;
        examples.add(new Scored(score, random.nextDouble() < score, false, "g" + i));
      }
      double best = 0;
      for (int tenth = 0; tenth <= 10; tenth++) {
        best = Math.max(best, f1(examples, tenth / 10.0));
      }

      assertThat(f1(examples, Scored.bestThreshold(examples))).isCloseTo(best, within(1e-9));
    }
  }

  @Test
  void averagePrecision_isTheSumOverThresholds() {
    Random random = new Random(4);
    for (int table = 0; table < 100; table++) {
      List<Scored> examples = new ArrayList<>();
      examples.add(new Scored(.4, true, false, "g"));
      for (int i = 0; i < 15; i++) {
        examples.add(new Scored(random.nextInt(6) / 5.0, random.nextBoolean(), false, "g" + i));
      }
      double sum = 0;
      double before = 0;
      for (double threshold : new double[] {1, .8, .6, .4, .2, 0}) {
        Quality quality = from(examples, threshold);
        sum += (quality.recall() - before) * quality.precision();
        before = quality.recall();
      }

      assertThat(Scored.averagePrecision(examples)).isCloseTo(sum, within(1e-9));
    }
  }

  @Test
  void noPositivesOrPredictions_scoreZero() {
    List<Scored> negative = List.of(new Scored(.5, false, true, "a"));
    List<Scored> unsaid = List.of(new Scored(.5, true, false, "a"));

    assertThat(Quality.of(negative)).isEqualTo(new Quality(0, 0, 0));
    assertThat(Quality.of(unsaid)).isEqualTo(new Quality(0, 0, 0));
    assertThat(Quality.of(List.of())).isEqualTo(new Quality(0, 0, 0));
    assertThat(Scored.averagePrecision(negative)).isZero();
    assertThat(Scored.recallAt(.9, negative)).isZero();
  }

  private static double f1(List<Scored> examples, double threshold) {
    return from(examples, threshold).f1();
  }

  private static Quality from(List<Scored> examples, double threshold) {
    return Quality.of(examples.stream().map(example -> example.from(threshold)).toList());
  }
}
