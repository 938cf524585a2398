package ainews.summarise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Preference;
import ainews.shared.edition.Preference.Kind;
import ainews.shared.edition.Preference.Match;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.SpendStore;
import ainews.shared.store.TextStore;
import ainews.summarise.prompt.Deadline;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Editions as they follow what the operator follows, mutes and weighs. */
class PreferredEditionTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));

  private static final Item PAGE =
      Item.of(HackerNewsDescriptor.ID, "1", "https://news.ycombinator.com/item?id=1")
          .title("Robot Works releases Foo 2, a model that steers robots")
          .text("The robot model has 9B weights, which are open, and it steers 40 kinds of arm.")
          .link("https://example.org/foo-2")
          .engagement(Metric.POINTS, 300)
          .time(NOON)
          .build();
  private static final Item THREAD =
      Item.of(RedditDescriptor.ID, "t3_a", "https://www.reddit.com/r/robotics/comments/t3_a/")
          .title("Foo 2 by Robot Works steers robots")
          .text("The robot model by Robot Works has open weights. We tried it with three arms.")
          .link("https://example.org/foo-2")
          .time(NOON)
          .build();
  private static final List<Item> EVENT = List.of(PAGE, THREAD);

  /** A post whose words say robotics, and of which the writing model says agents. */
  private static final List<Item> LAUNDRY =
      List.of(
          Item.of(HackerNewsDescriptor.ID, "2", "https://news.ycombinator.com/item?id=2")
              .title("Robot arm learns to fold laundry with a neural network")
              .text("It watched students at home and drops a sock now and then.")
              .link("https://example.org/laundry")
              .engagement(Metric.POINTS, 300)
              .time(NOON)
              .build());

  @Test
  void storyWithAMutedLead_isLedByItsNextBestPost() {
    Story plain = stories("{}", EVENT).getFirst();
    Item lead = plain.lead().id().equals(PAGE.id()) ? PAGE : THREAD;
    Item next = lead == PAGE ? THREAD : PAGE;

    Story story = stories("mute: {sources: [" + lead.source() + "]}", EVENT).getFirst();

    assertThat(story.lead().id()).isEqualTo(next.id());
    assertThat(story.text(Language.EN).title()).isEqualTo(next.title());
    assertThat(story.text(Language.EN).summary()).doesNotContain(lead.text().substring(0, 20));
    assertThat(story.links())
        .extracting(StoryLink::url)
        .containsExactlyInAnyOrderElementsOf(plain.links().stream().map(StoryLink::url).toList())
        .endsWith(lead.url());
    assertThat(story.score().preference().flatMap(Preference::muted))
        .contains(new Match(Kind.SOURCE, lead.source().id()));
    assertThat(story.score().total()).isEqualTo(plain.score().total());
  }

  @Test
  void storyWhosePostsAreAllMuted_isLeftOut() {
    assertThat(stories("mute: {sources: [reddit, hackernews]}", EVENT)).isEmpty();
    assertThat(stories("mute: {words: [Foo 2]}", EVENT)).isEmpty();
    assertThat(stories("mute: {vendors: [Robot Works]}", EVENT)).isEmpty();
    assertThat(stories("mute: {categories: [robotics]}", EVENT)).isEmpty();
    assertThat(stories("mute: {words: [three arms]}", EVENT)).hasSize(1);
  }

  @Test
  void mutedCategory_isTheOneThatAModelChooses() {
    assertThat(made("mute: {categories: [robotics]}", LAUNDRY, true)).hasSize(1);
    assertThat(made("mute: {categories: [agents]}", LAUNDRY, true)).isEmpty();
  }

  @Test
  void followedCategory_isTheOneThatAModelChooses() {
    Story plain = made("{}", LAUNDRY, true).getFirst();
    Story agents =
        made("follow: {categories: [agents], words: [laundry]}", LAUNDRY, true).getFirst();
    Story robots = made("follow: {categories: [robotics]}", LAUNDRY, true).getFirst();

    assertThat(plain.text(Language.ZH).title()).startsWith(WritingModel.CHINESE);
    assertThat(agents.score().total()).isCloseTo(plain.score().total() + .1, within(1e-9));
    assertThat(agents.score().preference().orElseThrow().followed())
        .containsExactly(
            new Match(Kind.WORD, "laundry"), new Match(Kind.CATEGORY, Category.AGENTS.id()));
    assertThat(robots.score()).isEqualTo(plain.score());
  }

  private static List<Story> stories(String preferences, List<Item> day) {
    return made(preferences, day, false);
  }

  private static List<Story> made(String preferences, List<Item> day, boolean isWritten) {
    MemoryTable table = new MemoryTable(CLOCK);
    EditionStore editions = new EditionStore(table);
    ItemStore items = new ItemStore(table, CLOCK);
    String edition = preferences.equals("{}") ? preferences : "{" + preferences + "}";
    Settings settings = SettingsReader.read("edition: " + edition, "test");
    ModelSettings none = settings.models().with("none");
    Models models =
        isWritten
            ? new Models(
                Optional.empty(),
                Optional.of(new WritingModel()),
                Optional.empty(),
                new TextStore(table, CLOCK),
                new SpendStore(table),
                none,
                () -> "secret")
            : Models.none(none, table, CLOCK);
    day.forEach(item -> items.put(DATE, item));
    Plans.claim(editions, DATE, 1);
    new Summarise(editions, items, settings, models).run(DATE, 1, Deadline.NONE);
    return editions.edition(DATE, 1).stories();
  }
}
