package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.devtools.evaluate.RankingEvaluation.Day;
import ainews.shared.json.Json;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.cluster.PairClassifier;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingEvaluationTest {
  private static final boolean NO = false;
  private static final boolean YES = true;

  @Test
  void shares_areAveragedOverDays() {
    Day one = new Day("1", List.of(YES, NO, YES, YES, NO), List.of(NO, NO, YES, YES, NO), 9);
    Day other = new Day("2", Collections.nCopies(20, YES), Collections.nCopies(20, NO), 20);

    assertThat(RankingEvaluation.stories(List.of(one), 3)).isEqualTo(2 / 3.0);
    assertThat(RankingEvaluation.stories(List.of(one), 10)).isEqualTo(3 / 10.0);
    assertThat(RankingEvaluation.leads(List.of(one), 3)).isEqualTo(1 / 3.0);
    assertThat(RankingEvaluation.stories(List.of(one, other), 3))
        .isCloseTo((2 / 3.0 + 1) / 2, within(1e-12));
    assertThat(RankingEvaluation.leads(List.of(one, other), 10)).isCloseTo(.1, within(1e-12));
    assertThat(RankingEvaluation.stories(List.of(), 3)).isZero();
  }

  @Test
  void engagement_ordersTheInventedDayByLikes() {
    // The most liked post is 79, the next 78; the editor picked the first, the third, the eleventh.
    List<Day> days = evaluation(80, Set.of(79, 77, 69)).byEngagement();

    assertThat(RankingEvaluation.stories(days, 3)).isEqualTo(2 / 3.0);
    assertThat(RankingEvaluation.stories(days, 10)).isEqualTo(2 / 10.0);
    assertThat(RankingEvaluation.leads(days, 10)).isEqualTo(2 / 10.0);
    assertThat(days.getFirst().story()).hasSize(80);
    assertThat(days.getFirst().story().get(10)).isTrue();
    assertThat(days.getFirst().picks()).isEqualTo(3);
  }

  @Test
  void score_prefersTheBestOfEqualPostsByLikes() {
    assertThat(evaluation(80, Set.of(79)).byScore().getFirst().story().indexOf(true))
        .isLessThan(10);
  }

  @Test
  void voices_orderPostsWithOneVoiceEachById() {
    assertThat(evaluation(80, Set.of(33)).byVoices().getFirst().story().indexOf(true))
        .isEqualTo(33);
  }

  @Test
  void dayWithFewPosts_isLeftOut() {
    assertThat(evaluation(79, Set.of(1)).byEngagement()).isEmpty();
  }

  private static RankingEvaluation evaluation(int posts, Set<Integer> picked) {
    List<JsonNode> rows =
        IntStream.range(0, posts).mapToObj(i -> row(i, picked.contains(i))).toList();
    return new RankingEvaluation(
        rows, SettingsReader.packaged(), new Clusterer(PairClassifier.packaged()));
  }

  private static JsonNode row(int i, boolean picked) {
    return Json.mapper().valueToTree(LabelledFolder.status(i, picked));
  }
}
