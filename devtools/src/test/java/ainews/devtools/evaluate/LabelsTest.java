package ainews.devtools.evaluate;

import static ainews.devtools.evaluate.LabelledFolder.own;
import static ainews.devtools.evaluate.LabelledFolder.pair;
import static ainews.devtools.evaluate.LabelledFolder.post;
import static ainews.devtools.evaluate.LabelledFolder.url;
import static ainews.devtools.evaluate.LabelledFolder.with;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.devtools.evaluate.LabelledPair.Kind;
import ainews.shared.edition.Item;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {
  @TempDir private Path root;
  private LabelledFolder folder;

  @BeforeEach
  void fill() throws Exception {
    folder = new LabelledFolder(root).fill();
  }

  @Test
  void pairs_haveTheKindAndLabelOfTheirTable() throws Exception {
    List<LabelledPair> pairs = folder.labels().pairs();

    assertThat(pairs).filteredOn(pair -> pair.kind() == Kind.ENGLISH).hasSize(24);
    assertThat(pairs).filteredOn(pair -> pair.kind() == Kind.CHINESE).hasSize(1);
    assertThat(pairs).filteredOn(pair -> pair.kind() == Kind.MIXED).hasSize(1);
    assertThat(pairs).filteredOn(LabelledPair::same).hasSize(14);
  }

  @Test
  void sameTopic_isNotTheSameEvent() throws Exception {
    folder.write(
        "event-pairs",
        List.of(with(pair(post("1", "A", ""), post("2", "B", ""), "same_topic"), "hard", true)));
    folder.writeOwn("chinese-pairs", List.of());

    assertThat(folder.labels().pairs())
        .singleElement()
        .matches(pair -> !pair.same() && pair.hard() && pair.kind() == Kind.ENGLISH);
  }

  @Test
  void pairsThatShareAPostOrEvent_areOneGroup() throws Exception {
    folder.write(
        "event-pairs",
        List.of(
            pair(post("1", "A", ""), post("2", "B", ""), "unrelated"),
            pair(post("2", "B", ""), post("3", "C", ""), "unrelated"),
            pair(post("4", "D", ""), post("5", "E", ""), "unrelated")));
    folder.writeOwn(
        "chinese-pairs",
        List.of(
            with(pair(url("3"), own("zh-1", "甲", ""), "unrelated"), "event", "e"),
            with(pair(own("zh-2", "乙", ""), own("zh-3", "丙", ""), "unrelated"), "event", "e")));

    List<String> groups = folder.labels().pairs().stream().map(LabelledPair::group).toList();

    assertThat(groups).hasSize(5);
    assertThat(groups.get(0))
        .isEqualTo(groups.get(1))
        .isEqualTo(groups.get(3))
        .isEqualTo(groups.get(4))
        .isNotEqualTo(groups.get(2));
  }

  @Test
  void otherFormOfAUrl_isTheSamePostAndGroup() throws Exception {
    folder.write("event-pairs", List.of(pair(post("1", "A", ""), post("2", "B", ""), "unrelated")));
    folder.writeOwn(
        "chinese-pairs",
        List.of(
            with(pair(url("1/?utm_source=x"), own("zh-1", "甲", ""), "unrelated"), "event", "e")));

    List<LabelledPair> pairs = folder.labels().pairs();

    assertThat(pairs).hasSize(2);
    assertThat(pairs.get(1).a().title()).isEqualTo("A");
    assertThat(pairs.get(1).group()).isEqualTo(pairs.get(0).group());
  }

  @Test
  void url_isLookedUpInPairsThenReplaysThenOtherTables() throws Exception {
    folder.write(
        "event-pairs", List.of(pair(post("1", "of pairs", ""), post("2", "B", ""), "unrelated")));
    Path replay = Files.createDirectories(root.resolve("replay/2026-02-20"));
    Files.writeString(
        replay.resolve("replay.yaml"),
        """
        limits: {connect: 300, read: 300, backoff: 0, courtesy: 0}
        answers:
        - url: hn.algolia.com/api/v1/search
          query: {page: "0"}
          body: hackernews.json
          type: application/json
        """);
    Files.writeString(
        replay.resolve("hackernews.json"),
        """
        {"nbHits": 2, "nbPages": 1, "page": 0, "hits": [%s, %s]}
        """
            .formatted(hit(1), hit(3)));
    folder.write(
        "relevance",
        List.of(
            with(post("1", "of relevance", ""), "aboutAi", true),
            with(post("3", "of relevance", ""), "aboutAi", true),
            with(post("4", "of relevance", ""), "aboutAi", true)));

    Labels labels = folder.labels();

    assertThat(labels.replayed().get("2026-02-20")).hasSize(2);
    assertThat(title(labels, "1")).contains("of pairs");
    assertThat(title(labels, "3")).contains("OpenAI model of the replay 3");
    assertThat(title(labels, "4")).contains("of relevance");
    assertThat(title(labels, "5")).isEmpty();
  }

  @Test
  void pairWithAnUnknownUrl_isLeftOut() throws Exception {
    folder.writeOwn(
        "chinese-pairs",
        List.of(with(pair(url("none"), own("zh-1", "甲", ""), "unrelated"), "event", "e")));

    assertThat(folder.labels().pairs()).allMatch(pair -> pair.kind() == Kind.ENGLISH);
  }

  @Test
  void posts_containEachPostOnceIncludingChineseOnes() throws Exception {
    assertThat(folder.labels().posts())
        .extracting(Item::id)
        .doesNotHaveDuplicates()
        .contains("zh-1", "zh-2", "zh-3", "zh-4", "https://example.org/0a");
  }

  @Test
  void chineseClusters_containOnlyPostsAboutAi() throws Exception {
    assertThat(folder.labels().chineseClusters())
        .singleElement()
        .matches(post -> post.item().id().equals("zh-1") && post.label().equals("c1"));
  }

  private static Optional<String> title(Labels labels, String id) {
    return labels
        .resolved(JsonNodeFactory.instance.objectNode().put("url", "https://example.org/" + id))
        .map(Item::title);
  }

  private static String hit(int id) {
    return """
    {"objectID": "%d", "title": "OpenAI model of the replay %d", "url": "https://example.org/%d",
     "author": "someone", "points": 900, "num_comments": 90, "created_at_i": 1771588800,
     "created_at": "2026-02-20T12:00:00Z"}
    """
        .formatted(id, id, id);
  }
}
