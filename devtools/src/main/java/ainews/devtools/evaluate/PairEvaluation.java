package ainews.devtools.evaluate;

import ainews.devtools.evaluate.LabelledPair.Kind;
import ainews.shared.edition.Item;
import ainews.summarise.cluster.ClusterPost;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.cluster.PairClassifier;
import ainews.summarise.cluster.PairModel;
import ainews.summarise.text.Idf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Scores pairs by cross-validation over whole groups, so that the model has seen neither the pair,
 * nor its posts, nor its event: weights and threshold of each of ten folds come from the other
 * nine. Because there are few pairs, the folds are drawn several times, and a pair's score is the
 * average.
 */
final class PairEvaluation {
  private static final int FOLDS = 10;
  private static final int DRAWS = 5;
  private static final int SEED = 7;

  private final List<LabelledPair> pairs;
  private final List<List<Integer>> draws = new ArrayList<>();

  /**
   * Draws the folds.
   *
   * @throws EvaluationException if the pairs form fewer than two groups
   */
  PairEvaluation(List<LabelledPair> pairs) {
    if (pairs.stream().map(LabelledPair::group).distinct().count() < 2) {
      throw new EvaluationException(
          "too few pairs to compare; label pairs of at least two events in event-pairs.jsonl");
    }
    this.pairs = pairs;
    Random random = new Random(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      draws.add(folds(pairs, random));
    }
  }

  /** A similarity of two posts. */
  @FunctionalInterface
  interface Baseline {
    double of(Item a, Item b);
  }

  /** Scores all pairs with a model fitted on the given pairs, which exclude one fold. */
  @FunctionalInterface
  interface Method {
    double[] scores(List<Integer> training);
  }

  /** The scores of a method on the pairs that pass a test. */
  List<Scored> scored(List<Scored> all, Predicate<LabelledPair> test) {
    List<Scored> chosen = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (test.test(pairs.get(i))) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }

  /** Evaluates the shipped features and penalty, with weights fitted on the other folds. */
  List<Scored> byModel(Idf idf) {
    List<double[]> features = features(pairs, idf);
    return by(
        training -> {
          PairModel model = fitted(features, training);
          return features.stream().mapToDouble(model::probability).toArray();
        });
  }

  /** Evaluates them as an edition uses them, which also considers kinds and accounts of posts. */
  List<Scored> asJoined(Idf idf) {
    List<double[]> features = features(pairs, idf);
    PairClassifier unfitted = PairClassifier.unfitted(idf);
    List<ClusterPost> as = pairs.stream().map(pair -> unfitted.post(pair.a())).toList();
    List<ClusterPost> bs = pairs.stream().map(pair -> unfitted.post(pair.b())).toList();
    return by(
        training -> {
          PairClassifier likeness = new PairClassifier(idf, fitted(features, training));
          return IntStream.range(0, pairs.size())
              .mapToDouble(pair -> likeness.of(as.get(pair), bs.get(pair)))
              .toArray();
        });
  }

  /** Scores pairs by the shipped weights, rules and threshold, which have seen none of them. */
  static List<Scored> asShipped(List<LabelledPair> pairs) {
    PairClassifier classifier = PairClassifier.packaged();
    return pairs.stream()
        .map(
            pair -> {
              double score = classifier.of(classifier.post(pair.a()), classifier.post(pair.b()));
              return new Scored(score, pair.same(), score >= Clusterer.SAME, pair.group());
            })
        .toList();
  }

  /** Evaluates a similarity, for which only the threshold is fitted. */
  List<Scored> by(Baseline baseline) {
    double[] scores = pairs.stream().mapToDouble(pair -> baseline.of(pair.a(), pair.b())).toArray();
    return by((Method) training -> scores);
  }

  private PairModel fitted(List<double[]> features, List<Integer> training) {
    return Logistic.fit(
        training.stream().map(features::get).toList(),
        training.stream().map(pair -> pairs.get(pair).same()).toList());
  }

  static List<double[]> features(List<LabelledPair> pairs, Idf idf) {
    PairClassifier likeness = PairClassifier.unfitted(idf);
    return pairs.stream()
        .map(pair -> likeness.features(likeness.post(pair.a()), likeness.post(pair.b())))
        .toList();
  }

  List<Scored> by(Method method) {
    double[] scores = new double[pairs.size()];
    double[] thresholds = new double[pairs.size()];
    for (List<Integer> folds : draws) {
      for (int fold = 0; fold < FOLDS; fold++) {
        score(folds, fold, method, scores, thresholds);
      }
    }
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      scored.add(scored(i, scores[i] / DRAWS, scores[i] >= thresholds[i]));
    }
    return scored;
  }

  private void score(
      List<Integer> folds, int fold, Method method, double[] scores, double[] thresholds) {
    List<Integer> training = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (folds.get(i) != fold) {
        training.add(i);
      }
    }
    double[] ofFold = method.scores(training);
    for (Kind kind : Kind.values()) {
      double threshold =
          Scored.bestThreshold(
              training.stream()
                  .filter(i -> pairs.get(i).kind() == kind)
                  .map(i -> scored(i, ofFold[i], false))
                  .toList());
      for (int i = 0; i < pairs.size(); i++) {
        if (folds.get(i) == fold && pairs.get(i).kind() == kind) {
          scores[i] += ofFold[i];
          thresholds[i] += threshold;
        }
      }
    }
  }

  private Scored scored(int pair, double score, boolean predicted) {
    return new Scored(score, pairs.get(pair).same(), predicted, pairs.get(pair).group());
  }

  private static List<Integer> folds(List<LabelledPair> pairs, Random random) {
    List<String> groups =
        new ArrayList<>(new TreeSet<>(pairs.stream().map(LabelledPair::group).toList()));
    Collections.shuffle(groups, random);
    Map<String, Integer> fold = new HashMap<>();
    groups.forEach(group -> fold.put(group, fold.size() % FOLDS));
    return pairs.stream().map(pair -> fold.get(pair.group())).toList();
  }
}
