package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.devtools.evaluate.ClusterEvaluation.Labelled;
import ainews.devtools.evaluate.ClusterEvaluation.Share;
import ainews.shared.edition.Item;
import ainews.shared.json.Json;
import ainews.shared.sources.RssDescriptor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterEvaluationTest {
  /** The example of Bagga and Baldwin (1998): twelve mentions of three entities. */
  private static final ClusterEvaluation EXAMPLE =
      new ClusterEvaluation(
          Stream.of("12345", "67", "89ABC")
              .flatMap(entity -> entity.chars().mapToObj(c -> labelled("" + (char) c, entity, "")))
              .toList(),
          100);

  @Test
  void smallGroupJoinedToALargeOne_scoresAsInThePaper() {
    List<Share> shares = grouped("12345", "6789ABC");

    assertThat(ClusterEvaluation.precision(shares)).isCloseTo(64 / 84.0, within(1e-12));
    assertThat(ClusterEvaluation.recall(shares)).isEqualTo(1);
    assertThat(ClusterEvaluation.f1(shares)).isCloseTo(2 * 64 / 148.0, within(1e-12));
  }

  @Test
  void twoLargeGroupsJoined_scoreAsInThePaper() {
    List<Share> shares = grouped("1234589ABC", "67");

    assertThat(ClusterEvaluation.precision(shares)).isCloseTo(7 / 12.0, within(1e-12));
    assertThat(ClusterEvaluation.recall(shares)).isEqualTo(1);
  }

  @Test
  void splitGroup_costsRecallOnly() {
    List<Share> shares = grouped("12", "345", "67", "89ABC");

    assertThat(ClusterEvaluation.precision(shares)).isEqualTo(1);
    assertThat(ClusterEvaluation.recall(shares))
        .isCloseTo((2 * 2 / 5.0 + 3 * 3 / 5.0 + 7) / 12, within(1e-12));
  }

  @Test
  void noClusters_haveRecallOfGroupsDividedByPosts() {
    assertThat(ClusterEvaluation.precision(EXAMPLE.apart())).isEqualTo(1);
    assertThat(ClusterEvaluation.recall(EXAMPLE.apart())).isCloseTo(3 / 12.0, within(1e-12));
  }

  @Test
  void noPosts_scoreZero() {
    assertThat(ClusterEvaluation.f1(new ClusterEvaluation(List.of(), 9).apart())).isZero();
  }

  @Test
  void postListedTwice_countsOnceInEachListUpToTheMost() {
    ClusterEvaluation evaluation =
        new ClusterEvaluation(
            List.of(
                labelled("1", "x", "monday"),
                labelled("1", "y", "monday"),
                labelled("2", "x", "monday"),
                labelled("3", "x", "monday"),
                labelled("1", "z", "tuesday")),
            2);

    assertThat(evaluation.lists().get("monday"))
        .extracting(post -> post.item().id() + post.label())
        .containsExactly("1x", "2x");
    assertThat(evaluation.posts()).hasSize(3);
  }

  @Test
  void englishTable_isSplitIntoListsAtTheMark() throws Exception {
    JsonNode row =
        Json.mapper()
            .readTree("{\"id\":\"1\",\"text\":\"A post\",\"cluster_id\":\"26-02-20-day#2\"}");

    assertThat(ClusterEvaluation.of(List.of(row)).lists().get("26-02-20-day"))
        .extracting(Labelled::label)
        .containsExactly("26-02-20-day#2");
  }

  @Test
  void tfIdf_joinsWhatReachesTheThreshold() {
    ClusterEvaluation evaluation =
        new ClusterEvaluation(
            List.of(
                new Labelled(post("1", "cat", "dog"), "pets", ""),
                new Labelled(post("2", "cat", "fox"), "pets", ""),
                new Labelled(post("3", "bank", "loan"), "money", "")),
            9);
    Baselines baselines = new Baselines(evaluation.posts());
    List<Item> posts = evaluation.posts();
    double cosine = baselines.tfIdf(posts.get(0), posts.get(1));

    assertThat(ClusterEvaluation.f1(evaluation.byTfIdf(baselines, cosine - .01))).isEqualTo(1);
    assertThat(ClusterEvaluation.recall(evaluation.byTfIdf(baselines, cosine + .01)))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(ClusterEvaluation.precision(evaluation.byTfIdf(baselines, 0)))
        .isCloseTo(5 / 9.0, within(1e-12));
  }

  private static List<Share> grouped(String... groups) {
    return EXAMPLE.shares(
        items ->
            Stream.of(groups)
                .map(group -> items.stream().filter(item -> group.contains(item.id())).toList())
                .toList());
  }

  private static Labelled labelled(String id, String label, String list) {
    return new Labelled(post(id, "title", ""), label, list);
  }

  private static Item post(String id, String title, String text) {
    return Item.of(RssDescriptor.ID, id, "https://example.org/" + id)
        .title(title)
        .text(text)
        .build();
  }
}
