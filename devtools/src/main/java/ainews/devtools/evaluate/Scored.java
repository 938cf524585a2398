package ainews.devtools.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An example with its score.
 *
 * @param score the method's score
 * @param positive the label
 * @param predicted whether the threshold of the training folds predicts positive
 * @param group the group that bootstrap draws together
 */
record Scored(double score, boolean positive, boolean predicted, String group) {
  /** Returns the example with the prediction of another threshold. */
  Scored from(double threshold) {
    return new Scored(score, positive, score >= threshold, group);
  }

  /** Precision, recall and F1 of the predictions. */
  record Quality(double precision, double recall, double f1) {
    static Quality of(List<Scored> examples) {
      double hits = count(examples, example -> example.predicted && example.positive);
      double predicted = count(examples, Scored::predicted);
      double positive = count(examples, Scored::positive);
      double precision = predicted == 0 ? 0 : hits / predicted;
      double recall = positive == 0 ? 0 : hits / positive;
      return new Quality(precision, recall, hits == 0 ? 0 : 2 * hits / (predicted + positive));
    }
  }

  /**
   * Returns the mean precision over the positives, from the highest score down; equal scores count
   * as one step.
   */
  static double averagePrecision(List<Scored> examples) {
    double before = 0;
    double sum = 0;
    for (Cut cut : cuts(examples)) {
      sum += (cut.hits - before) * cut.hits / cut.predicted;
      before = cut.hits;
    }
    return before == 0 ? 0 : sum / before;
  }

  /** Returns the greatest recall at any threshold with at least this precision. */
  static double recallAt(double precision, List<Scored> examples) {
    double best = 0;
    for (Cut cut : cuts(examples)) {
      best = cut.hits / cut.predicted >= precision ? cut.hits : best;
    }
    return best == 0 ? 0 : best / count(examples, Scored::positive);
  }

  /** Returns the threshold with the greatest F1, midway to the next lower score. */
  static double bestThreshold(List<Scored> examples) {
    double positive = count(examples, Scored::positive);
    double best = -1;
    double threshold = 1;
    for (Cut cut : cuts(examples)) {
      double f1 = 2 * cut.hits / (cut.predicted + positive);
      if (f1 > best) {
        best = f1;
        threshold = cut.threshold;
      }
    }
    return threshold;
  }

  /**
   * All examples from the highest score down to one score.
   *
   * @param predicted how many there are
   * @param hits how many of them are positive
   * @param threshold midway to the next lower score, or to 0 for the last
   */
  private record Cut(double predicted, double hits, double threshold) {}

  /** Returns one cut per score, the highest first: no threshold separates equal scores. */
  private static List<Cut> cuts(List<Scored> examples) {
    List<Scored> ranked =
        examples.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    List<Cut> cuts = new ArrayList<>();
    double hits = 0;
    for (int i = 0; i < ranked.size(); i++) {
      hits += ranked.get(i).positive ? 1 : 0;
      double score = ranked.get(i).score;
      double next = i + 1 < ranked.size() ? ranked.get(i + 1).score : 0;
      if (i + 1 == ranked.size() || next < score) {
        cuts.add(new Cut(i + 1, hits, (score + next) / 2));
      }
    }
    return cuts;
  }

  private static long count(List<Scored> examples, java.util.function.Predicate<Scored> test) {
    return examples.stream().filter(test).count();
  }
}
