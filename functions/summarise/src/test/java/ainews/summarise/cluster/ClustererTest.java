package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.summarise.identity.Identities;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustererTest {
  private static final PairClassifier CLASSIFIER = PairClassifier.packaged();
  private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");

  /** Two events reported in several ways and languages, and unrelated posts. */
  private static List<Item> day() {
    return List.of(
        post(
            TwitterDescriptor.ID,
            "1",
            "",
            "Example Labs releases Kestrel-3, an open 40B model with a 1M token context under the MIT license"),
        post(
            RedditDescriptor.ID,
            "2",
            "Kestrel-3 40B from Example Labs is out: open weights, MIT license, 1M context",
            ""),
        post(
            RssDescriptor.ID,
            "3",
            "Example Labs 开源 Kestrel-3：400亿参数，百万上下文",
            "模型采用 MIT 许可证，权重已经发布。"),
        post(
            TwitterDescriptor.ID,
            "4",
            "",
            "Court rules that Umbra Corp must delete the training data it scraped from newspapers"),
        post(
            HackerNewsDescriptor.ID,
            "5",
            "Judge orders Umbra Corp to delete scraped newspaper training data",
            ""),
        post(
            TwitterDescriptor.ID,
            "6",
            "",
            "My garden robot learned to water tomatoes with a tiny vision network this weekend"),
        post(
                TwitterDescriptor.ID,
                "7",
                "",
                "Kestrel-4 rumours: a mixture of experts with 200B parameters may come in autumn")
            .toBuilder()
            .time(NOON.plus(Duration.ofDays(1)))
            .build());
  }

  private static Item post(SourceId source, String id, String title, String text) {
    return Item.of(source, id, "https://example.org/" + source + "/" + id)
        .title(title)
        .text(text)
        .author("a" + id)
        .time(NOON)
        .build();
  }

  private static Set<Set<String>> groups(List<Item> items) {
    return ids(
        new Clusterer(CLASSIFIER)
            .of(items, Identities.among(items), Comparator.comparing(Item::id)));
  }

  private static Set<Set<String>> ids(List<Cluster> stories) {
    return stories.stream()
        .map(group -> group.items().stream().map(Item::id).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Cluster story(Item... posts) {
    return new Cluster(List.of(posts), Set.of());
  }

  @Test
  void onePostOfEachEvent_isOneGroup() {
    assertThat(groups(day()))
        .containsExactlyInAnyOrder(
            Set.of("1", "2", "3"), Set.of("4", "5"), Set.of("6"), Set.of("7"));
  }

  @Test
  void orderOfPosts_doesNotMatter() {
    Set<Set<String>> expected = groups(day());
    for (int seed = 0; seed < 20; seed++) {
      List<Item> shuffled = new ArrayList<>(day());
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(groups(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void unrelatedPost_changesNoOtherGroup() {
    List<Item> more = new ArrayList<>(day());
    for (int i = 0; i < 50; i++) {
      String word = "zq" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
      more.add(post(RedditDescriptor.ID, "x" + i, word + "ro " + word + "ka " + word + "lu", ""));
    }
    Set<Set<String>> expected = groups(day());
    assertThat(groups(more)).containsAll(expected);
  }

  /** Posts whose words have nothing in common. */
  private static List<Item> linking(int posts, String page) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      String word = "zq" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
      String title = word + "ro " + word + "ka " + word + "lu";
      items.add(post(HackerNewsDescriptor.ID, "" + i, title, "").toBuilder().link(page).build());
    }
    return items;
  }

  @ParameterizedTest
  @CsvSource({
    "5, https://example.org/news/quokka, 1",
    "13, https://example.org/2026/02/20/quokka, 1",
    "40, https://example.org/news/quokka, 1",
    "40, https://x.com/a/status/1, 1",
    "40, https://example.org/, 40",
    "40, https://docs.example.org/start, 40",
    "40, https://github.com/owner/tool, 40",
  })
  void postsThatLinkToOnePage_areOneStory_unlessItIsAHub(int posts, String page, int stories) {
    assertThat(groups(linking(posts, page))).hasSize(stories);
  }

  @Test
  void postsThatLinkToEntriesOfOnePage_areApart() {
    List<Item> items = new ArrayList<>(linking(1, "https://example.org/changelog#2026-04-a"));
    items.add(linking(2, "https://example.org/changelog#2026-04-b").getLast());
    assertThat(groups(items)).hasSize(2);
  }

  private static List<Item> doubtful() {
    return List.of(
        post(
            TwitterDescriptor.ID,
            "1",
            "",
            "Example Labs opens the Kestrel-3 weights and the training code to everybody today"),
        post(
            HackerNewsDescriptor.ID,
            "2",
            "Kestrel-3 loses at chess against a pocket calculator",
            ""),
        post(
            TwitterDescriptor.ID,
            "3",
            "",
            "My garden robot learned to water tomatoes with a tiny vision network"));
  }

  @Test
  void storiesCalledOneEvent_areJoinedUnlessTheyAreStrangers() {
    List<Item> posts = doubtful();
    assertThat(groups(posts)).hasSize(3);
    assertThat(new Clusterer(CLASSIFIER).join(posts.stream().map(ClustererTest::story).toList()))
        .containsExactly(List.of(0, 1), List.of(2));
  }

  @Test
  void repositoryOfAStory_doesNotKeepItFromItsEvent() {
    Item repository = post(GitHubDescriptor.ID, "r", "example-labs/kestrel", "Kestrel-3 weights");
    List<Item> posts = doubtful();
    assertThat(
            new Clusterer(CLASSIFIER)
                .join(List.of(story(posts.get(0), repository), story(posts.get(1)))))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void splitStory_keepsPostsOfOneIdentityTogether() {
    List<Item> posts = new ArrayList<>(linking(3, "https://example.org/news/quokka"));
    posts.addAll(day());
    Cluster mixed = story(posts.toArray(Item[]::new));
    Identities identities = Identities.among(posts);
    Comparator<Item> lead = Comparator.comparing(Item::id);

    List<Cluster> parts = new Clusterer(CLASSIFIER).split(mixed, identities, lead);

    assertThat(ids(parts.subList(0, 1))).containsExactly(Set.of("0", "1", "2"));
    assertThat(ids(parts.subList(1, parts.size()))).isEqualTo(groups(day()));
    Cluster one = story(posts.subList(0, 3).toArray(Item[]::new));
    assertThat(new Clusterer(CLASSIFIER).split(one, identities, lead)).containsExactly(one);
  }

  @Test
  void shortPostsThatShareAName_areTwoStories() {
    assertThat(
            groups(
                List.of(
                    post(TwitterDescriptor.ID, "1", "", "GNOME devs trying to use codex be like"),
                    post(TwitterDescriptor.ID, "2", "", "codex activate goblin mode, no mistakes"),
                    post(
                        HackerNewsDescriptor.ID,
                        "3",
                        "Is Codex worth it against a local model?",
                        ""))))
        .hasSize(3);
  }

  @Test
  void postAboutTwoEvents_doesNotJoinThem() {
    assertThat(groups(twoEvents()))
        .containsExactlyInAnyOrder(Set.of("k1", "k2", "k3"), Set.of("p1", "p2", "p3", "p4"));
  }

  @Test
  void splitStory_isSplitWhereItsPostsResembleOneAnotherLeast() {
    List<Item> posts = twoEvents();
    Cluster mixed = story(posts.toArray(Item[]::new));

    List<Cluster> parts =
        new Clusterer(CLASSIFIER)
            .split(mixed, Identities.among(posts), Comparator.comparing(Item::id));

    assertThat(ids(parts.subList(0, 1)))
        .allSatisfy(first -> assertThat(first).contains("k1").doesNotContain("p1", "p2", "p3"));
    assertThat(ids(parts)).anySatisfy(part -> assertThat(part).contains("p1", "p2"));
  }

  /** A model's release, and a chip's that one post tests the model on. */
  private static List<Item> twoEvents() {
    return List.of(
        post(TwitterDescriptor.ID, "k1", "", "Kestrel-9B is out under Apache-2.0, dense, 9B, 128k"),
        post(HackerNewsDescriptor.ID, "k2", "Kestrel-9B: open weights, 128k context, Apache", ""),
        post(RedditDescriptor.ID, "k3", "Kestrel-9B GGUF quants of the Apache release are up", ""),
        post(RssDescriptor.ID, "p1", "Gravel P1: a 6-watt inference chip starts sampling", ""),
        post(HackerNewsDescriptor.ID, "p2", "Gravel P1 chip samples ship: 6 watts, 24 GB", ""),
        post(RedditDescriptor.ID, "p3", "6-watt inference chip Gravel P1 sampling, 24 GB", ""),
        post(
            TwitterDescriptor.ID,
            "p4",
            "",
            "Gravel P1 samples ship today: 6 watts, 24 GB, a 6-watt inference chip that runs"
                + " Kestrel-9B at 4 bits"));
  }

  @Test
  void manyReportsOfOneLaunch_areOneStory() {
    assertThat(groups(tellings(300))).hasSize(1);
    assertThat(groups(tellings(700))).hasSize(1);
  }

  /** Posts about one launch, each in its own words. */
  private static List<Item> tellings(int count) {
    String[] does = {
      "releases", "launches", "introduces", "announces", "unveils", "ships", "opens"
    };
    String[] what = {"open weights", "a free licence", "Apache terms", "weights for all"};
    String[] with = {"256k context", "long context", "a window of 256k tokens"};
    String[] says = {"great for code", "runs on one card", "beats the old one", "what a day", ""};
    Random random = new Random(5);
    List<Item> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text =
          "Example Labs %s Kestrel-7, %s with %s and 40B parameters, %s"
              .formatted(
                  does[random.nextInt(does.length)],
                  what[random.nextInt(what.length)],
                  with[random.nextInt(with.length)],
                  says[random.nextInt(says.length)]);
      posts.add(post(TwitterDescriptor.ID, "t" + (1000 + i), "", i + "th: " + text));
    }
    return posts;
  }
}
