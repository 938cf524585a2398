package ainews.summarise.cluster;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely two posts tell the same event, by logistic regression over {@link PairFeatures}:
 * {@code 1 / (1 + exp(-(b + Σ wᵢ·xᵢ)))}. Immutable.
 */
public final class PairModel {
  private final double bias;
  private final double[] weights;

  /**
   * @param weights of the features in the order of {@link PairFeatures#NAMES}
   */
  public PairModel(double bias, double[] weights) {
    if (weights.length != PairFeatures.NAMES.size()) {
      throw new IllegalArgumentException(
          "there are " + PairFeatures.NAMES.size() + " features, not " + weights.length);
    }
    this.bias = bias;
    this.weights = weights.clone();
  }

  /**
   * The packaged weights.
   *
   * @throws IllegalStateException if they are not those of the features there are
   */
  static PairModel packaged() {
    List<List<String>> rows = DataFile.read("summarise/cluster/pair-model.tsv", 2);
    List<String> names = new ArrayList<>(rows.stream().map(List::getFirst).toList());
    if (!names.removeFirst().equals("bias") || !names.equals(PairFeatures.NAMES)) {
      throw new IllegalStateException("the weights are of other features; fit them anew");
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
   * In [0,1].
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
