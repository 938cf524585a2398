package ainews.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Engagement;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.shared.json.Json;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditionStoreTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");

  private final MemoryTable table = new MemoryTable(InstantSource.fixed(NOW));
  private final EditionStore store = new EditionStore(table);

  @Test
  void revisionClaimedTwice_belongsToTheFirst() {
    assertThat(store.claim(plan(1, "a"))).isTrue();
    assertThat(store.claim(plan(1, "b"))).isFalse();
    assertThat(store.plan(DATE, 1)).contains(plan(1, "a"));
  }

  @Test
  void severalRevisions_listedInOrder() {
    store.claim(plan(2, "b"));
    store.claim(plan(1, "a"));
    assertThat(store.plans(DATE)).containsExactly(plan(1, "a"), plan(2, "b"));
    assertThat(store.plans(DATE.plusDays(1))).isEmpty();
  }

  @Test
  void settingsOfARevision_comeBackWhole() {
    Settings settings =
        SettingsReader.read(
            """
            edition: {zone: Asia/Shanghai}
            site: {titles: {en: Ours}, languages: [en]}
            models: {write: "bedrock:deepseek.v3.2", budget: 0.50}
            sources: {twitter: {list: "84839422", nitter: "https://nitter.example.org"}}
            """,
            "settings.yaml");
    store.keepSettings(DATE, 1, settings);
    store.keepSettings(DATE, 1, SettingsReader.packaged());

    assertThat(store.settings(DATE, 1)).isEqualTo(settings);
    assertThat(store.settings(DATE, 2)).isEqualTo(SettingsReader.packaged());
  }

  @Test
  void expectedReport_doesNotReplaceTheSourcesOwn() {
    SourceReport own =
        new SourceReport(
            RedditDescriptor.ID, SourceReport.State.ANSWERED, 9, 4, Optional.empty(), "");
    store.putSourceReport(DATE, 1, own);
    store.expect(DATE, 1, SourceReport.didNotAnswer(RedditDescriptor.ID));
    store.expect(DATE, 1, SourceReport.didNotAnswer(TwitterDescriptor.ID));
    assertThat(store.sourceReports(DATE, 1))
        .containsExactly(SourceReport.didNotAnswer(TwitterDescriptor.ID), own);
    assertThat(store.sourceReport(DATE, 1, RedditDescriptor.ID)).contains(own);
  }

  @Test
  void storiesOfASummarisedRevision_comeBackAsTheEdition() {
    store.claim(plan(1, "a"));
    SourceReport failed = SourceReport.failed(RedditDescriptor.ID, Problem.BLOCKED, "403");
    store.putSourceReport(DATE, 1, failed);
    List<Story> stories = stories();
    store.putStories(plan(1, "a"), stories, Samples.provenance());
    Edition edition = store.edition(DATE, 1);
    assertThat(edition)
        .isEqualTo(
            new Edition(DATE, ZoneOffset.UTC, stories, List.of(failed), Samples.provenance()));
    assertThat(edition.used(HackerNewsDescriptor.ID)).isEqualTo(2);
  }

  @Test
  void secondRunWithOtherStories_keepsThoseOfTheFirst() {
    store.claim(plan(1, "a"));
    Plan first = store.putStories(plan(1, "a"), stories(), Samples.provenance());
    Plan second = store.putStories(plan(1, "a"), List.of(), Samples.provenance());
    assertThat(second).isEqualTo(first);
    assertThat(store.edition(DATE, 1).stories()).hasSize(2);
  }

  @Test
  void storyOfHundredsOfPosts_keepsItsFirstAddresses() {
    Story story = reportedBy(800, "https://example.org/" + "a".repeat(300));
    Story stored = stored(story);
    assertThat(stored.items()).isEqualTo(story.items());
    assertThat(stored.links())
        .hasSizeBetween(100, 799)
        .isEqualTo(story.links().subList(0, stored.links().size()));
    assertThat(stored.identities().getFirst()).isEqualTo(story.identities().getFirst());
    assertThat(stored.texts()).isEqualTo(story.texts());
  }

  @Test
  void storyWhosePostsExceedARow_keepsItsFirstPosts() {
    Story story = reportedBy(800, "字".repeat(250));
    Story stored = stored(story);
    assertThat(stored.items())
        .hasSizeBetween(100, 799)
        .isEqualTo(story.items().subList(0, stored.items().size()));
    assertThat(stored.lead()).isEqualTo(story.lead());
  }

  private Story stored(Story story) {
    store.claim(plan(1, "a"));
    store.putStories(plan(1, "a"), List.of(story), Samples.provenance());
    return store.edition(DATE, 1).stories().getFirst();
  }

  /** A story of so many posts, each with its own id and address of the given beginning. */
  private static Story reportedBy(int posts, String begin) {
    Story one = Samples.written("large", Section.TOP, Category.MODELS);
    List<ItemKey> items = new ArrayList<>();
    List<StoryLink> links = new ArrayList<>();
    List<String> identities = new ArrayList<>();
    for (int n = 0; n < posts; n++) {
      String address = begin.startsWith("https:") ? begin + n : "https://example.org/" + n;
      items.add(new ItemKey(RssDescriptor.ID, begin.startsWith("https:") ? "" + n : begin + n));
      links.add(
          new StoryLink(RssDescriptor.ID, StoryLink.Kind.POST, address, Engagement.NONE, "", ""));
      identities.add(address);
    }
    Story many = Samples.changed(Samples.changed(one, "items", items), "links", links);
    return Samples.changed(many, "identities", identities);
  }

  @Test
  void storyOfARunThatWasCutOff_isNotPartOfTheEdition() {
    store.claim(plan(1, "a"));
    Story left = Samples.story("left", Section.QUICK, Category.OTHER);
    table.put(RowBodies.row(new Key("EDITION#2026-02-20#1", "STORY#" + left.id()), left));
    store.putStories(plan(1, "a"), stories(), Samples.provenance());
    assertThat(store.edition(DATE, 1).stories()).doesNotContain(left).hasSize(2);
  }

  @Test
  void storyDroppedLater_isNotPartOfTheEdition() {
    store.claim(plan(1, "a"));
    store.putStories(plan(1, "a"), stories(), Samples.provenance());
    store.putVerdicts(DATE, 1, List.of(verdict(stories().get(1), Outcome.REWRITTEN)));
    Downgrade first = Downgrade.NONE.with(List.of(verdict(stories().get(0), Outcome.DROPPED)));
    store.putDowngrade(DATE, 1, first);
    Edition edition = store.edition(DATE, 1);
    assertThat(edition.stories()).containsExactly(stories().get(1));
    assertThat(edition.provenance().dropped()).isEqualTo(1);
    assertThat(edition.provenance().sentences().get(Language.EN)).contains("one AI story");
    assertThat(store.verdicts(DATE, 1))
        .extracting(Verdict::outcome)
        .containsExactly(Outcome.REWRITTEN, Outcome.DROPPED);
    store.putDowngrade(DATE, 1, first.with(List.of(verdict(stories().get(1), Outcome.DROPPED))));
    assertThat(store.edition(DATE, 1).stories()).isEmpty();
    assertThat(store.edition(DATE, 1).provenance().dropped()).isEqualTo(2);
  }

  @Test
  void storyDroppedByAnEarlierVersion_isStillLeftOut() {
    store.claim(plan(1, "a"));
    store.putStories(plan(1, "a"), stories(), Samples.provenance());
    String before = "{\"left\":[\"%s\"],\"making\":{}}".formatted(stories().get(0).id());
    table.put(new Row(EditionKeys.downgrade(DATE, 1), before, 1, Optional.empty()));
    assertThat(store.edition(DATE, 1).stories()).containsExactly(stories().get(1));
  }

  @Test
  void downgradedStory_isChangedByItsVerdicts() {
    store.claim(plan(1, "a"));
    Story top = Samples.written("one", Section.TOP, Category.MODELS);
    store.putStories(plan(1, "a"), List.of(top, stories().get(1)), Samples.provenance());
    Downgrade correction =
        Downgrade.NONE.with(
            List.of(
                verdict(top, Outcome.REPLACED),
                verdict(top, Outcome.MOVED),
                verdict(top, Outcome.FOLDED),
                verdict(stories().get(1), Outcome.SHORTENED),
                verdict(stories().get(1), Outcome.MARKED)));
    Edition edition = store.edition(DATE, 1, correction);
    Story moved = edition.stories().getFirst();
    assertThat(moved.texts()).isEqualTo(top.extract());
    assertThat(moved.section()).isEqualTo(Section.FEATURED);
    assertThat(moved.category()).isEqualTo(Category.OTHER);
    assertThat(edition.stories().get(1).text(Language.EN))
        .isEqualTo(new StoryText("Title two", "", Optional.of(StoryText.SEVERAL)));
    assertThat(store.edition(DATE, 1).stories().getFirst()).isEqualTo(top);
  }

  @Test
  void reopenedRevision_isSummarisedAgain() {
    store.claim(plan(1, "a"));
    Plan summarised = store.putStories(plan(1, "a"), stories(), Samples.provenance());
    store.putDowngrade(
        DATE, 1, Downgrade.NONE.with(List.of(verdict(stories().get(0), Outcome.DROPPED))));
    assertThat(store.reopen(summarised)).isEqualTo(plan(1, "a"));
    store.putStories(plan(1, "a"), stories(), Samples.provenance());
    assertThat(store.edition(DATE, 1).stories()).isEqualTo(stories());
  }

  @Test
  void update_comesBackWithTheEarlierStory() {
    store.claim(plan(1, "a"));
    Story update = Samples.update(stories().get(0), DATE.minusDays(2), stories().get(1));
    store.putStories(plan(1, "a"), List.of(update), Samples.provenance());
    assertThat(store.edition(DATE, 1).stories()).containsExactly(update);
  }

  @Test
  void storyRowWithoutUpdate_isReadWithoutOne() {
    String before = Json.write(stories().get(0));
    assertThat(before).doesNotContain("update", "vendors", "extract", "amendments");
    assertThat(Json.read(before, Story.class)).isEqualTo(stories().get(0));
  }

  @Test
  void publishedRevisionsAroundADay_showWhatWasPublishedSince() {
    store.flipHead(store.publishedRevision(DATE.minusDays(8)), 1);
    store.flipHead(store.publishedRevision(DATE.minusDays(7)), 1);
    store.flipHead(store.publishedRevision(DATE), 4);
    store.flipHead(store.publishedRevision(DATE.plusDays(7)), 2);
    PublishedRevisions then = PublishedRevisions.around(DATE, store);
    assertThat(then.revisions()).isEqualTo(Map.of(DATE.minusDays(7), 1, DATE.plusDays(7), 2));
    assertThat(store.publishedRevisions(DATE, 1).revisions()).isEmpty();
    store.putPublishedRevisions(DATE, 1, then);
    store.flipHead(store.publishedRevision(DATE.plusDays(1)), 1);
    store.flipHead(store.publishedRevision(DATE.plusDays(7)), 3);
    assertThat(PublishedRevisions.around(DATE, store).since(store.publishedRevisions(DATE, 1)))
        .containsExactly(DATE.plusDays(1), DATE.plusDays(7));
  }

  @Test
  void revisionNotSummarised_hasNoEdition() {
    store.claim(plan(1, "a"));
    assertThatThrownBy(() -> store.edition(DATE, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not summarised");
  }

  @Test
  void head_onlyMovesForward() {
    assertThat(store.head(DATE)).isEmpty();
    assertThat(store.flipHead(store.publishedRevision(DATE), 2)).isTrue();
    assertThat(store.flipHead(store.publishedRevision(DATE), 1)).isFalse();
    assertThat(store.flipHead(store.publishedRevision(DATE), 3)).isTrue();
    assertThat(store.head(DATE)).contains(3);
  }

  @Test
  void damagedStoryRow_isLeftOutAndCounted() {
    store.claim(plan(1, "a"));
    List<Story> stories = stories();
    store.putStories(plan(1, "a"), stories, Samples.provenance());
    Key key = new Key("EDITION#2026-02-20#1", "STORY#" + stories.getFirst().id());
    table.put(new Row(key, "{\"id\": \"tor", 1, Optional.empty()));

    Edition edition = store.edition(DATE, 1);

    assertThat(edition.stories()).containsExactly(stories.getLast());
    assertThat(edition.provenance().dropped()).isEqualTo(Samples.provenance().dropped() + 1);
  }

  @Test
  void headWrittenMeanwhile_isNotMoved() {
    PublishedRevision before = store.publishedRevision(DATE);
    store.flipHead(before, 1);
    assertThat(store.flipHead(before, 2)).isFalse();
    PublishedRevision published = store.publishedRevision(DATE);
    store.flipHead(published, 1);
    assertThat(store.flipHead(published, 2)).isFalse();
    assertThat(store.head(DATE)).contains(1);
  }

  @Test
  void rowOfAnotherSchema_isRefused() {
    table.put(new Row(new Key("EDITION#2026-02-20#1", "PLAN"), "{}", 99, Optional.empty()));
    assertThatThrownBy(() -> store.plan(DATE, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("schema 99");
  }

  private static Verdict verdict(Story story, Outcome outcome) {
    return new Verdict(story.id(), Language.ZH, "title", "a fault", "words", outcome);
  }

  private static List<Story> stories() {
    return List.of(
        Samples.story("one", Section.TOP, Category.MODELS),
        Samples.story("two", Section.QUICK, Category.OTHER));
  }

  private static Plan plan(int revision, String claim) {
    return new Plan(
        DATE,
        revision,
        ZoneOffset.UTC,
        List.of(HackerNewsDescriptor.ID),
        claim,
        NOW,
        Plan.State.PLANNED,
        List.of());
  }
}
