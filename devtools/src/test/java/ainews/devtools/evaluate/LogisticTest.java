package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.summarise.cluster.PairFeatures;
import ainews.summarise.cluster.PairModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {
  private static final int FEATURES = PairFeatures.NAMES.size();
  private static final double PENALTY = 10;

  private final Random random = new Random(1);
  private final List<double[]> rows = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();

  @Test
  void labelsDrawnFromKnownWeights_yieldThoseWeights() {
    double[] known = {1.5, -2, .5};
    for (int i = 0; i < 20_000; i++) {
      double[] row = row();
      double sum = -.3 + known[0] * row[0] + known[1] * row[1] + known[2] * row[2];
      add(row, random.nextDouble() < 1 / (1 + Math.exp(-sum)));
    }

    PairModel model = Logistic.fit(rows, labels);

    assertThat(model.bias()).isCloseTo(-.3, within(.1));
    assertThat(Arrays.copyOf(model.weights(), 3)).containsExactly(known, within(.1));
    for (int i = 3; i < FEATURES; i++) {
      assertThat(model.weights()[i]).isZero();
    }
  }

  @Test
  void gradientOfThePenalisedLikelihood_isZeroAtTheFit() {
    for (int i = 0; i < 200; i++) {
      double[] row = row();
      row[1] = 5 + 3 * row[1];
      add(row, row[0] + row[1] - 5 + 2 * random.nextGaussian() > 0);
    }

    PairModel model = Logistic.fit(rows, labels);

    for (int i = 0; i < 3; i++) {
      assertThat(slope(model, i)).as("weight %s", i).isCloseTo(0, within(1e-4));
    }
    assertThat(slope(model, -1)).as("bias").isCloseTo(0, within(1e-4));
  }

  @Test
  void separableLabels_yieldFiniteWeightsThatSeparate() {
    for (int i = 0; i < 100; i++) {
      double[] row = new double[FEATURES];
      row[0] = i;
      add(row, i >= 50);
    }

    PairModel model = Logistic.fit(rows, labels);

    assertThat(model.weights()).doesNotContain(Double.NaN);
    assertThat(model.weights()[0]).isBetween(0.0, 10.0);
    assertThat(rows).allMatch(row -> model.probability(row) > .5 == row[0] >= 50);
  }

  @Test
  void labelsOfOneKindOnly_yieldFiniteWeights() {
    for (int i = 0; i < 40; i++) {
      add(row(), true);
    }

    PairModel model = Logistic.fit(rows, labels);
    PairModel opposite = Logistic.fit(rows, Collections.nCopies(rows.size(), false));

    assertThat(model.bias()).isFinite();
    assertThat(model.probability(rows.getFirst())).isBetween(.99, 1.0);
    assertThat(opposite.probability(rows.getFirst())).isBetween(0.0, .01);
  }

  private double[] row() {
    double[] row = new double[FEATURES];
    for (int i = 0; i < 3; i++) {
      row[i] = random.nextGaussian();
    }
    return row;
  }

  private void add(double[] row, boolean label) {
    rows.add(row);
    labels.add(label);
  }

  /** Returns a derivative by central differences; feature -1 is the bias. */
  private double slope(PairModel model, int feature) {
    double step = 1e-5;
    return (loss(model, feature, step) - loss(model, feature, -step)) / (2 * step);
  }

  private double loss(PairModel model, int feature, double by) {
    double[] weights = model.weights();
    double bias = model.bias();
    if (feature < 0) {
      bias += by;
    } else {
      // Features are standardised, so a weight acts around the feature's mean.
      weights[feature] += by;
      bias -= by * mean(feature);
    }
    PairModel moved = new PairModel(bias, weights);
    double loss = 0;
    for (int i = 0; i < rows.size(); i++) {
      double probability = moved.probability(rows.get(i));
      loss -= Math.log(labels.get(i) ? probability : 1 - probability);
    }
    for (int i = 0; i < 3; i++) {
      int at = i;
      double mean = mean(i);
      double variance =
          rows.stream().mapToDouble(row -> Math.pow(row[at] - mean, 2)).average().orElseThrow();
      loss += PENALTY / 2 * weights[i] * weights[i] * variance;
    }
    return loss;
  }

  private double mean(int feature) {
    return rows.stream().mapToDouble(row -> row[feature]).average().orElseThrow();
  }
}
