package ainews.summarise;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Remark;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.json.Json;
import ainews.shared.lambda.Cloud;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.SpendStore;
import ainews.shared.store.TextStore;
import ainews.summarise.prompt.Deadline;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a model's answers about posts, remarks and the overview do to an edition. */
class EditionWriterTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));
  private static final String PAGE = "https://example.org/foo-2";

  private MemoryTable table;
  private EditionStore editions;
  private ItemStore items;
  private Predicate<String> isReported = text -> true;
  private boolean isAloneReported;
  private String remarks = "[]";
  private String overview = "Example AI releases the open LLM Foo 2 with 9B weights.";

  @BeforeEach
  void emptyTable() {
    table = new MemoryTable(CLOCK);
    editions = new EditionStore(table);
    items = new ItemStore(table, CLOCK);
  }

  @Test
  void postsLeftOut_formAStoryOfTheirOwnThatIsWrittenToo() {
    isReported = text -> !text.contains("every phone");
    isAloneReported = true;
    StubModel model = model();

    Edition edition = made(model, tweet(), discussion(), aside());

    Story event = story(edition, tweet());
    Story rest = story(edition, aside());
    assertThat(edition.stories()).hasSize(2);
    assertThat(event.items()).containsExactlyInAnyOrder(key(tweet()), key(discussion()));
    assertThat(rest.items()).containsExactly(key(aside()));
    assertThat(rest.isWritten()).isTrue();
    assertThat(event.identities()).doesNotContainAnyElementsOf(rest.identities());
    assertThat(rest.score().corroboration()).isLessThan(event.score().corroboration());
    assertThat(model.asked().stream().filter(EditionWriterTest::isOfPosts)).hasSize(2);
    assertThat(event.text(Language.EN).overview()).isEqualTo(overview);
    assertThat(rest.text(Language.EN).overview()).isEqualTo(overview);
  }

  @Test
  void oneStoryOfOneIdentity_isNotSplitWhateverTheAnswerSays() {
    isReported = text -> text.contains("9B weights");

    Edition edition = made(model(), tweet(), discussion());

    assertThat(edition.stories()).hasSize(1);
    assertThat(edition.stories().getFirst().items()).hasSize(2);
  }

  @Test
  void postThatLeadsToAPageOfTheStory_staysInIt() {
    isReported = text -> !text.contains("every phone");
    Item digest = aside().toBuilder().link(PAGE).link("https://example.net/more").build();

    Edition edition = made(model(), tweet(), discussion(), digest);

    assertThat(edition.stories()).hasSize(1);
    assertThat(edition.stories().getFirst().items()).contains(key(digest));
  }

  @Test
  void answerThatReportsNoPost_isNoAnswer() {
    isReported = text -> false;

    Edition edition = made(model(), tweet());

    assertThat(edition.provenance().writing().orElseThrow().unwritten()).isEqualTo(1);
  }

  @Test
  void why_namesWhoSaysSo() {
    remarks = remark("why", 1, "The model reads maps.", "这个模型能读地图。");

    assertThat(made(model(), tweet()).stories().getFirst().text(Language.EN).why())
        .contains(new Remark("@example", "The model reads maps."));
  }

  @Test
  void whyWithoutSpeaker_isLeftOutAndRecorded() {
    remarks = remark("why", 7, "The model reads maps.", "这个模型能读地图。");

    Edition edition = made(model(), tweet());

    StoryText text = edition.stories().getFirst().text(Language.EN);
    assertThat(text.why()).isEmpty();
    assertThat(text.summary()).isNotEmpty();
    assertThat(verdicts()).containsExactly("why name SHORTENED");
    assertThat(edition.provenance().writing().orElseThrow().replaced()).isZero();
  }

  @Test
  void remarkThatNobodyMade_isLeftOut() {
    for (String words :
        List.of(
            "It costs 47 dollars.",
            "See www.example.org for more.",
            "The model reads maps. It is open.")) {
      emptyTable();
      remarks = remark("why", 1, words, "这个模型能读地图。");

      assertThat(made(model(), tweet()).stories().getFirst().text(Language.EN).why())
          .as(words)
          .isEmpty();
      assertThat(verdicts()).as(words).isNotEmpty();
    }
  }

  @Test
  void discussion_namesThePlaceAndNeedsComments() {
    remarks = remark("discussion", 0, "Readers miss the training data.", "读者想要训练数据。");
    Item commented =
        words().toBuilder().comments(List.of("Readers here miss the training data.")).build();

    assertThat(made(model(), commented).stories().getFirst().text(Language.EN).discussion())
        .contains(new Remark("Hacker News", "Readers miss the training data."));
    emptyTable();
    assertThat(made(model(), words()).stories().getFirst().text(Language.EN).discussion())
        .isEmpty();
  }

  @Test
  void storyWithoutSubstance_isAskedForATitleOnly() {
    StubModel model = model();

    made(model, discussion());

    assertThat(model.asked().getFirst().at("/0/only").asText()).isEqualTo("title");
    assertThat(model.asked().getFirst().at("/0/posts/0/by").asText())
        .isEqualTo("example.org · ann · Hacker News");
  }

  @Test
  void titleWithMoreInAnotherLanguage_isAskedForASummary() {
    StubModel model = model();
    Item title =
        Item.of(RssDescriptor.ID, PAGE, PAGE).title("示例公司发布开放大模型 Foo 2").time(NOON).build();

    Edition edition = made(model, title, words());

    assertThat(edition.stories()).hasSize(1);
    assertThat(model.asked().getFirst().at("/0/only").isMissingNode()).isTrue();
    assertThat(edition.stories().getFirst().text(Language.EN).summary()).isNotEmpty();
  }

  @Test
  void prompt_namesDayAndSpeakerAndMaker() {
    StubModel model = model();

    made(model, tweet());

    assertThat(model.asked().getFirst().at("/0/day").asText()).isEqualTo("2026-02-20");
    assertThat(model.asked().getFirst().at("/0/posts/0/by").asText()).isEqualTo("@example · X");
    assertThat(model.asked().getFirst().at("/0/posts/0/maker").asBoolean()).isTrue();
  }

  @Test
  void overview_isStoredWithItsStoryIfItPassesTheCheck() {
    assertThat(made(model(), tweet()).stories().getFirst().text(Language.EN).overview())
        .isEqualTo(overview);
    emptyTable();
    overview = "Example AI releases the open LLM Foo 2 with 14B weights.";
    assertThat(made(model(), tweet()).stories().getFirst().text(Language.EN).overview()).isEmpty();
    assertThat(verdicts()).contains("overview parity SHORTENED");
  }

  private List<String> verdicts() {
    return editions.verdicts(DATE, 1).stream()
        .map(one -> one.field() + " " + one.reason() + " " + one.outcome())
        .distinct()
        .toList();
  }

  private static String remark(String kind, int post, String en, String zh) {
    return Json.write(
        List.of(
            Json.mapper()
                .createObjectNode()
                .put("kind", kind)
                .put("post", post)
                .put("en", en)
                .put("zh", zh)));
  }

  private static Item tweet() {
    return Item.of(TwitterDescriptor.ID, "77", "https://x.com/example/status/77")
        .text(
            "Today Example AI releases Foo 2, our open LLM with 9B weights. It reads maps and"
                + " timetables in forty languages.")
        .author("example")
        .link(PAGE)
        .engagement(Metric.LIKES, 12)
        .time(NOON)
        .build();
  }

  private static Item discussion() {
    return Item.of(HackerNewsDescriptor.ID, "1", "https://news.ycombinator.com/item?id=1001")
        .title("Example AI releases Foo 2, an open LLM")
        .author("ann")
        .link(PAGE)
        .engagement(Metric.POINTS, 300)
        .time(NOON)
        .build();
  }

  private static Item words() {
    return discussion().toBuilder().text("Foo 2 reads maps and timetables in many towns.").build();
  }

  /** Joined with the others by its words alone. */
  private static Item aside() {
    return Item.of(
            RedditDescriptor.ID, "t3_a", "https://www.reddit.com/r/LocalLLaMA/comments/t3_a/")
        .title("Example AI releases Foo 2, its open LLM with 9B weights, on every phone")
        .text("Example AI puts the open LLM on every phone. It reads maps and timetables.")
        .author("bob")
        .channel("r/LocalLLaMA")
        .time(NOON)
        .build();
  }

  private StubModel model() {
    return StubModel.with(data -> StubModel.stories(data, this::answer));
  }

  private static boolean isOfPosts(JsonNode data) {
    return data.at("/0/posts").isArray() && data.at("/0/fields").isMissingNode();
  }

  private void answer(JsonNode story, ObjectNode answer) {
    answer.put("id", story.path("id").asText());
    if (!story.has("posts")) {
      answer.put("en", overview).put("zh", "Example AI 发布开放大模型 Foo 2，权重为 9B。");
      return;
    }
    ArrayNode posts = answer.putArray("posts");
    boolean isAlone = isAloneReported && story.path("posts").size() == 1;
    for (JsonNode post : story.path("posts")) {
      if (isReported.test(post.path("text").asText()) || isAlone) {
        posts.add(post.path("n"));
      }
    }
    answer.put("category", "models");
    answer
        .putObject("en")
        .put("title", "Example AI releases Foo 2, an open LLM")
        .put("summary", "It reads maps and timetables.");
    answer.putObject("zh").put("title", "Example AI 发布开放大模型 Foo 2").put("summary", "它能读地图和时刻表。");
    answer.set("remarks", Json.read(remarks, JsonNode.class));
  }

  private static Story story(Edition edition, Item item) {
    return edition.stories().stream()
        .filter(story -> story.items().contains(key(item)))
        .findFirst()
        .orElseThrow();
  }

  private static ItemKey key(Item item) {
    return ItemKey.of(item);
  }

  private Edition made(StubModel model, Item... day) {
    for (Item item : day) {
      items.put(DATE, item);
    }
    Plans.claim(editions, DATE, 1);
    Models models =
        new Models(
            Optional.empty(),
            Optional.of(model),
            Optional.empty(),
            new TextStore(table, CLOCK),
            new SpendStore(table),
            Cloud.settings().models(),
            () -> "secret");
    new Summarise(editions, items, Cloud.settings(), models).run(DATE, 1, Deadline.NONE);
    return editions.edition(DATE, 1);
  }
}
