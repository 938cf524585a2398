package ainews.local.evaluate;

import ainews.shared.edition.Item;
import ainews.summarise.cluster.Idf;
import ainews.summarise.cluster.Likeness;
import ainews.summarise.cluster.PairModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Scores pairs by models that saw neither the pair, nor its posts, nor others of its event: ten
 * folds of whole groups, weights and threshold from the other nine.
 */
final class PairEvaluation {
  private static final int FOLDS = 10;
  private static final int SEED = 7;

  private final List<LabelledPair> pairs;
  private final List<Integer> folds;

  PairEvaluation(List<LabelledPair> pairs) {
    this.pairs = pairs;
    this.folds = folds(pairs);
  }

  /** How a method does on the pairs that pass a test. */
  List<Scored> scored(List<Scored> all, Predicate<LabelledPair> test) {
    List<Scored> chosen = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (test.test(pairs.get(i))) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }

  /** The shipped features and penalty, with weights fitted on the other folds. */
  List<Scored> byModel(Idf idf) {
    List<double[]> features = features(pairs, idf);
    Map<Integer, PairModel> models = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<double[]> rows = new ArrayList<>();
      List<Boolean> same = new ArrayList<>();
      for (int i = 0; i < pairs.size(); i++) {
        if (folds.get(i) != fold) {
          rows.add(features.get(i));
          same.add(pairs.get(i).same());
        }
      }
      models.put(fold, Logistic.fit(rows, same));
    }
    return thresholds((fold, pair) -> models.get(fold).probability(features.get(pair)));
  }

  /** A method that needs no fitting but its threshold. */
  List<Scored> by(Baseline baseline) {
    double[] scores = new double[pairs.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = baseline.of(pairs.get(i).a(), pairs.get(i).b());
    }
    return thresholds((fold, pair) -> scores[pair]);
  }

  static List<double[]> features(List<LabelledPair> pairs, Idf idf) {
    Likeness likeness = Likeness.unfitted(idf);
    return pairs.stream()
        .map(pair -> likeness.features(likeness.post(pair.a()), likeness.post(pair.b())))
        .toList();
  }

  /** A likeness of two posts by a simple rule. */
  @FunctionalInterface
  interface Baseline {
    double of(Item a, Item b);
  }

  /** The score of a pair by the model of a fold. */
  @FunctionalInterface
  private interface Score {
    double of(int fold, int pair);
  }

  private List<Scored> thresholds(Score score) {
    Scored[] scored = new Scored[pairs.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Scored> training = new ArrayList<>();
      for (int i = 0; i < scored.length; i++) {
        if (folds.get(i) != fold) {
          training.add(plain(score.of(fold, i), i, false));
        }
      }
      double threshold = Scored.bestThreshold(training);
      for (int i = 0; i < scored.length; i++) {
        if (folds.get(i) == fold) {
          double value = score.of(fold, i);
          scored[i] = plain(value, i, value >= threshold);
        }
      }
    }
    return List.of(scored);
  }

  private Scored plain(double score, int pair, boolean said) {
    return new Scored(score, pairs.get(pair).same(), said, pairs.get(pair).group());
  }

  private static List<Integer> folds(List<LabelledPair> pairs) {
    List<String> groups =
        new ArrayList<>(new TreeSet<>(pairs.stream().map(LabelledPair::group).toList()));
    java.util.Collections.shuffle(groups, new Random(SEED));
    Map<String, Integer> fold = new HashMap<>();
    groups.forEach(group -> fold.put(group, fold.size() % FOLDS));
    return pairs.stream().map(pair -> fold.get(pair.group())).toList();
  }
}
