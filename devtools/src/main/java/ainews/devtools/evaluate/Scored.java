package ainews.devtools.evaluate;

import java.util.Comparator;
import java.util.List;

/**
 * An example with its score.
 *
 * @param said whether the threshold of the training folds calls it positive
 * @param group examples that are drawn together
 */
record Scored(double score, boolean positive, boolean said, String group) {
  /** The same, called positive from a score on. */
  Scored from(double threshold) {
    return new Scored(score, positive, score >= threshold, group);
  }

  /** Precision, recall and their harmonic mean of what was said. */
  record Quality(double precision, double recall, double f1) {
    static Quality of(List<Scored> examples) {
      double hits = count(examples, example -> example.said && example.positive);
      double said = count(examples, Scored::said);
      double positive = count(examples, Scored::positive);
      double precision = said == 0 ? 0 : hits / said;
      double recall = positive == 0 ? 0 : hits / positive;
      return new Quality(precision, recall, hits == 0 ? 0 : 2 * hits / (said + positive));
    }
  }

  /** The mean precision at the rank of each positive, the highest score first. */
  static double averagePrecision(List<Scored> examples) {
    double hits = 0;
    double sum = 0;
    int rank = 0;
    for (Scored example : ranked(examples)) {
      rank++;
      if (example.positive) {
        hits++;
        sum += hits / rank;
      }
    }
    return hits == 0 ? 0 : sum / hits;
  }

  /** The greatest recall of a threshold whose precision is at least this. */
  static double recallAt(double precision, List<Scored> examples) {
    double hits = 0;
    double best = 0;
    int rank = 0;
    for (Scored example : ranked(examples)) {
      rank++;
      hits += example.positive ? 1 : 0;
      best = hits / rank >= precision ? hits : best;
    }
    return hits == 0 ? 0 : best / hits;
  }

  /** The threshold with the greatest F1, midway to the next score. */
  static double bestThreshold(List<Scored> examples) {
    List<Scored> ranked = ranked(examples);
    double positive = count(examples, Scored::positive);
    double hits = 0;
    double best = -1;
    double threshold = 1;
    for (int i = 0; i < ranked.size(); i++) {
      hits += ranked.get(i).positive ? 1 : 0;
      double f1 = 2 * hits / (i + 1 + positive);
      if (f1 > best) {
        best = f1;
        double next = i + 1 < ranked.size() ? ranked.get(i + 1).score : 0;
        threshold = (ranked.get(i).score + next) / 2;
      }
    }
    return threshold;
  }

  private static List<Scored> ranked(List<Scored> examples) {
    return examples.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
  }

  private static long count(List<Scored> examples, java.util.function.Predicate<Scored> test) {
    return examples.stream().filter(test).count();
  }
}
