package ainews.summarise.cluster;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression over {@link PairFeatures}: the probability that two posts report the same
 * event is {@code 1 / (1 + exp(-(b + Σ wᵢ·xᵢ)))}. Immutable.
 */
public final class PairModel {
  private final double bias;
  private final double[] weights;

  /**
   * @param weights one per feature, in the order of {@link PairFeatures#NAMES}
   */
  public PairModel(double bias, double[] weights) {
    if (weights.length != PairFeatures.NAMES.size()) {
      throw new IllegalArgumentException(
          "expected one weight for each of "
              + PairFeatures.NAMES.size()
              + " features, got "
              + weights.length);
    }
    this.bias = bias;
    this.weights = weights.clone();
  }

  /**
   * The packaged weights.
   *
   * @throws IllegalStateException if they were fitted for other features
   */
  static PairModel packaged() {
    List<List<String>> rows = DataFile.read("summarise/cluster/pair-model.tsv", 2);
    List<String> names = new ArrayList<>(rows.stream().map(List::getFirst).toList());
    if (!names.removeFirst().equals("bias") || !names.equals(PairFeatures.NAMES)) {
      throw new IllegalStateException(
          "pair-model.tsv was fitted for other features: run ./ainews evaluate DIR --refit");
    }
    double[] values = rows.stream().mapToDouble(row -> Double.parseDouble(row.get(1))).toArray();
    double[] weights = new double[values.length - 1];
    System.arraycopy(values, 1, weights, 0, weights.length);
    return new PairModel(values[0], weights);
  }

  public double bias() {
    return bias;
  }

  /** In the order of {@link PairFeatures#NAMES}. */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * The probability, in [0,1].
   *
   * @param features as {@link PairFeatures#of} gives them
   */
  public double probability(double[] features) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
