package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ainews.devtools.evaluate.LabelledPair.Kind;
import ainews.shared.edition.Item;
import ainews.shared.json.Json;
import ainews.shared.sources.RssDescriptor;
import ainews.summarise.cluster.ClusterPost;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.text.Idf;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairEvaluationTest {
  private static final int FOLDS = 10;
  private static final int DRAWS = 5;

  /** Seventy pairs in 23 groups of up to four. */
  private static final List<LabelledPair> PAIRS =
      IntStream.range(0, 70)
          .mapToObj(i -> pair(i, i % 3 == 0, "group " + i % 23, Kind.ENGLISH))
          .toList();

  @Test
  void trainingPairs_shareNoGroupWithThePairsScored() {
    PairEvaluation evaluation = new PairEvaluation(PAIRS);

    // The score of a pair says whether its group was in the training set.
    List<Scored> scored =
        evaluation.by(
            (List<Integer> training) -> {
              Set<String> seen = new HashSet<>();
              training.forEach(i -> seen.add(PAIRS.get(i).group()));
              return PAIRS.stream().mapToDouble(p -> seen.contains(p.group()) ? 1 : 0).toArray();
            });

    assertThat(scored).extracting(Scored::score).containsOnly(0.0);
  }

  @Test
  void eachPair_isScoredOncePerDraw() {
    List<List<Integer>> trainings = new ArrayList<>();
    List<Scored> scored =
        new PairEvaluation(PAIRS)
            .by(
                (List<Integer> training) -> {
                  trainings.add(training);
                  return PAIRS.stream().mapToDouble(pair -> 1).toArray();
                });

    assertThat(scored).hasSize(70).extracting(Scored::score).containsOnly(1.0);
    assertThat(trainings).hasSize(FOLDS * DRAWS);
    for (int i = 0; i < PAIRS.size(); i++) {
      int pair = i;
      assertThat(trainings).filteredOn(training -> !training.contains(pair)).hasSize(DRAWS);
    }
  }

  @Test
  void draws_splitTheGroupsDifferently() {
    List<Set<Integer>> trainings = new ArrayList<>();
    new PairEvaluation(PAIRS)
        .by(
            (List<Integer> training) -> {
              trainings.add(Set.copyOf(training));
              return new double[PAIRS.size()];
            });

    assertThat(trainings.subList(0, FOLDS))
        .isNotEqualTo(trainings.subList(FOLDS, 2 * FOLDS))
        .doesNotHaveDuplicates();
  }

  @Test
  void eachKind_hasItsOwnThreshold() {
    List<LabelledPair> pairs = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      pairs.add(pair(i, i % 2 == 0, "g" + i, i < 40 ? Kind.ENGLISH : Kind.CHINESE));
    }
    PairEvaluation evaluation = new PairEvaluation(pairs);

    // English pairs of different events score higher than Chinese pairs of the same event.
    List<Scored> scored =
        evaluation.by(
            (a, b) -> {
              int i = Integer.parseInt(a.id());
              return (i < 40 ? .6 : .2) + (i % 2 == 0 ? .2 : 0);
            });

    assertThat(Scored.Quality.of(scored)).isEqualTo(new Scored.Quality(1, 1, 1));
    assertThat(evaluation.scored(scored, pair -> pair.kind() == Kind.CHINESE))
        .hasSize(40)
        .allMatch(pair -> pair.score() < .5);
  }

  @Test
  void model_separatesUnseenPairsOfOneEventFromOthers() {
    List<LabelledPair> pairs = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Item post = item(LabelledFolder.release(i, "a"));
      pairs.add(new LabelledPair(post, again(i), true, false, "s" + i, Kind.ENGLISH));
      pairs.add(new LabelledPair(post, again(i + 1), false, false, "s" + i, Kind.ENGLISH));
    }
    Idf idf =
        Idf.of(
            pairs.stream().flatMap(p -> Stream.of(p.a(), p.b())).map(ClusterPost::words).toList());
    PairEvaluation evaluation = new PairEvaluation(pairs);

    assertThat(Scored.averagePrecision(evaluation.byModel(idf))).isCloseTo(1, within(.001));
    assertThat(Scored.averagePrecision(evaluation.asJoined(idf))).isCloseTo(1, within(.001));
  }

  @Test
  void shippedThreshold_decidesOnShippedScores() {
    LabelledPair same =
        new LabelledPair(
            item(LabelledFolder.release(1, "a")), again(1), true, false, "g", Kind.ENGLISH);
    LabelledPair other =
        new LabelledPair(
            item(LabelledFolder.release(1, "a")), again(2), false, false, "g", Kind.ENGLISH);

    List<Scored> scored = PairEvaluation.asShipped(List.of(same, other));

    assertThat(scored).extracting(Scored::predicted).containsExactly(true, false);
    assertThat(scored)
        .allMatch(pair -> pair.predicted() == pair.score() >= Clusterer.SAME)
        .extracting(Scored::positive)
        .containsExactly(true, false);
  }

  @Test
  void pairsOfOneGroup_areRefused() {
    List<LabelledPair> one = List.of(pair(1, true, "g", Kind.ENGLISH));

    assertThatThrownBy(() -> new PairEvaluation(one))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("label pairs of at least two events");
    assertThatThrownBy(() -> new PairEvaluation(List.of())).isInstanceOf(EvaluationException.class);
  }

  private static Item again(int company) {
    return item(LabelledFolder.release(company, "b"));
  }

  private static Item item(Object row) {
    return Rows.item(Json.mapper().<JsonNode>valueToTree(row));
  }

  private static LabelledPair pair(int id, boolean same, String group, Kind kind) {
    Item item =
        Item.of(RssDescriptor.ID, "" + id, "https://example.org/" + id).title("Post " + id).build();
    return new LabelledPair(item, item, same, false, group, kind);
  }
}
