package ainews.devtools.evaluate;

import ainews.summarise.cluster.PairModel;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic regression on standardised features by Newton's method (iteratively reweighted
 * least squares). An L2 penalty applies to the weights and, hardly, to the bias.
 */
final class Logistic {
  /** Strong, since there are few pairs; of 3, 10 and 30 it did best on the folds. */
  private static final double PENALTY = 10;

  /** Tiny, but not zero: labels of one kind only would drive a free bias to infinity. */
  private static final double PENALTY_OF_BIAS = 1e-6;

  private static final int MOST_STEPS = 50;
  private static final double CONVERGED = 1e-9;

  private Logistic() {}

  /**
   * Fits the weights.
   *
   * @param rows the features of the examples
   * @param same the labels of the examples
   */
  static PairModel fit(List<double[]> rows, List<Boolean> same) {
    int features = rows.getFirst().length;
    double[] mean = new double[features];
    double[] deviation = new double[features];
    standardise(rows, mean, deviation);
    double[] weights = new double[features + 1];
    double change = 1;
    for (int step = 0; step < MOST_STEPS && change > CONVERGED; step++) {
      change = step(rows, same, mean, deviation, weights);
    }
    double bias = weights[features];
    double[] raw = new double[features];
    for (int i = 0; i < features; i++) {
      raw[i] = weights[i] / deviation[i];
      bias -= raw[i] * mean[i];
    }
    return new PairModel(bias, raw);
  }

  private static void standardise(List<double[]> rows, double[] mean, double[] deviation) {
    for (int i = 0; i < mean.length; i++) {
      int feature = i;
      double average = rows.stream().mapToDouble(row -> row[feature]).average().orElse(0);
      double variance =
          rows.stream().mapToDouble(row -> Math.pow(row[feature] - average, 2)).average().orElse(0);
      mean[i] = average;
      deviation[i] = variance < 1e-12 ? 1 : Math.sqrt(variance);
    }
  }

  /** Takes one Newton step; returns its length. */
  private static double step(
      List<double[]> rows,
      List<Boolean> same,
      double[] mean,
      double[] deviation,
      double[] weights) {
    int size = weights.length;
    double[] gradient = new double[size];
    double[][] hessian = new double[size][size];
    for (int i = 0; i < size; i++) {
      double penalty = i == size - 1 ? PENALTY_OF_BIAS : PENALTY;
      gradient[i] = penalty * weights[i];
      hessian[i][i] = penalty;
    }
    double[] x = new double[size];
    for (int row = 0; row < rows.size(); row++) {
      double sum = weights[size - 1];
      x[size - 1] = 1;
      for (int i = 0; i < size - 1; i++) {
        x[i] = (rows.get(row)[i] - mean[i]) / deviation[i];
        sum += weights[i] * x[i];
      }
      double probability = 1 / (1 + Math.exp(-sum));
      double error = probability - (same.get(row) ? 1 : 0);
      double curvature = probability * (1 - probability);
      for (int i = 0; i < size; i++) {
        gradient[i] += error * x[i];
        for (int j = 0; j < size; j++) {
          hessian[i][j] += curvature * x[i] * x[j];
        }
      }
    }
    double[] step = solve(hessian, gradient);
    double change = 0;
    for (int i = 0; i < size; i++) {
      weights[i] -= step[i];
      change = Math.max(change, Math.abs(step[i]));
    }
    return change;
  }

  /** Solves a linear system by Gaussian elimination with partial pivoting. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[] answer = right.clone();
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
      }
      double[] swapped = matrix[column];
      matrix[column] = matrix[pivot];
      matrix[pivot] = swapped;
      double value = answer[column];
      answer[column] = answer[pivot];
      answer[pivot] = value;
      for (int row = column + 1; row < size; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int i = column; i < size; i++) {
          matrix[row][i] -= factor * matrix[column][i];
        }
        answer[row] -= factor * answer[column];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int i = row + 1; i < size; i++) {
        answer[row] -= matrix[row][i] * answer[i];
      }
      answer[row] /= matrix[row][row];
    }
    return Arrays.copyOf(answer, size);
  }
}
