package ainews.devtools.evaluate;

import java.util.ArrayList;
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

  /**
   * The mean precision at each positive, the highest score first; examples of one score are called
   * together.
   */
  static double averagePrecision(List<Scored> examples) {
    double before = 0;
    double sum = 0;
    for (Cut cut : cuts(examples)) {
      sum += (cut.hits - before) * cut.hits / cut.said;
      before = cut.hits;
    }
    return before == 0 ? 0 : sum / before;
  }

  /** The greatest recall of a threshold whose precision is at least this. */
  static double recallAt(double precision, List<Scored> examples) {
    double best = 0;
    for (Cut cut : cuts(examples)) {
      best = cut.hits / cut.said >= precision ? cut.hits : best;
    }
    return best == 0 ? 0 : best / count(examples, Scored::positive);
  }

  /** The threshold with the greatest F1, midway to the next score. */
  static double bestThreshold(List<Scored> examples) {
    double positive = count(examples, Scored::positive);
    double best = -1;
    double threshold = 1;
    for (Cut cut : cuts(examples)) {
      double f1 = 2 * cut.hits / (cut.said + positive);
      if (f1 > best) {
        best = f1;
        threshold = cut.threshold;
      }
    }
    return threshold;
  }

  /**
   * The examples down to one score.
   *
   * @param said how many
   * @param hits how many of them are positive
   * @param threshold midway to the next score, to 0 below the last
   */
  private record Cut(double said, double hits, double threshold) {}

  /** One for each score, the highest first: no threshold parts examples of one score. */
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
