package ainews.summarise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Metric;
import ainews.shared.edition.PastDelivery;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.Update;
import ainews.shared.lambda.Cloud;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.table.Key;
import ainews.summarise.prompt.Deadline;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummariseTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");
  private static final Settings SETTINGS = Cloud.settings();
  private static final String WORDS =
      " It comes in three sizes and was trained by a team of forty people in two years.";

  private MemoryTable table;
  private EditionStore editions;
  private ItemStore items;
  private Summarise summarise;

  @BeforeEach
  void emptyTable() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));
    table = new MemoryTable(clock);
    editions = new EditionStore(table);
    items = new ItemStore(table, clock);
    summarise =
        new Summarise(editions, items, SETTINGS, Models.none(SETTINGS.models(), table, clock));
  }

  @Test
  void eventReportedByThreeSources_isOneTopStory() {
    Edition edition = editionOf(DATE, event());
    assertThat(edition.stories()).hasSize(1);
    Story story = edition.stories().getFirst();
    assertThat(story.section()).isEqualTo(Section.TOP);
    assertThat(story.items())
        .extracting(ItemKey::source)
        .containsExactlyInAnyOrder(
            HackerNewsDescriptor.ID, RedditDescriptor.ID, TwitterDescriptor.ID);
    assertThat(story.links()).hasSize(4);
    assertThat(story.score().corroboration()).isGreaterThan(.8);
  }

  @Test
  void leadWithAHeadlineOnly_keepsTitleAndFirstLink() {
    Item headline =
        hackerNews("9", "Foo 2, an LLM by Example AI", "https://example.org/foo-2", 900);
    Item words =
        onReddit(
            "t3_w",
            "Example AI has released the LLM Foo 2",
            "It has 9 billion parameters and comes with open weights. It reads maps.");
    Story story = editionOf(DATE, List.of(headline, words)).stories().getFirst();
    assertThat(story.text(Language.EN).title()).isEqualTo(headline.title());
    assertThat(story.text(Language.EN).summary()).isEqualTo(words.text());
    assertThat(story.links()).extracting(StoryLink::source).startsWith(HackerNewsDescriptor.ID);
  }

  @Test
  void englishStory_isMarkedInTheChineseEditionOnly() {
    Story story = editionOf(DATE, event()).stories().getFirst();
    assertThat(story.text(Language.ZH).original()).contains("en");
    assertThat(story.text(Language.EN).original()).isEmpty();
  }

  @Test
  void offTopicQuestionsJokesAndScraps_areLeftOut() {
    Edition edition =
        editionOf(
            DATE,
            List.of(
                hackerNews(
                    "1",
                    "A history of the printing press in Europe",
                    "https://example.org/press",
                    900),
                status(
                    "2", "lol my LLM just told me that it is a teapot and will not answer", 5000),
                status(
                    "3", "@someone I agree that the model of OpenAI is better than the others", 10),
                status("4", "wow GPT", 9000),
                reddit("5", "Which LLM do you use for coding at home?", "")));
    assertThat(edition.stories()).isEmpty();
    assertThat(edition.provenance().sentences().get(Language.EN)).contains("No AI news");
  }

  @Test
  void feelingsQuestionsAndRemarksOfOneLine_areLeftOut() {
    assertThat(
            editionOf(
                    DATE,
                    List.of(
                        status(
                            "1", "proud of the team and of our LLM, good progress everywhere", 9),
                        status("2", "What on earth do they see in that LLM? It looks like AGI.", 9),
                        status("3", "the LLM says more mean things about us every single day", 9),
                        status("4", "Our LLM can now read maps and timetables of trains", 9)))
                .stories())
        .singleElement()
        .satisfies(story -> assertThat(story.lead().id()).isEqualTo("4"));
  }

  @Test
  void authorityAlone_isTopStoryOnlyWithNews() {
    Edition edition =
        editionOf(
            DATE,
            List.of(
                authority("1", "It's never been easier to work with our LLM." + WORDS),
                authority(
                    "2",
                    "Our LLM agents work with spreadsheets every day. People like it a lot."
                        + WORDS),
                authority("3", "Today we release the weights of Foo 3, an LLM." + WORDS)));
    assertThat(edition.stories())
        .filteredOn(story -> story.section() == Section.TOP)
        .singleElement()
        .satisfies(story -> assertThat(story.lead().id()).isEqualTo("3"));
  }

  @Test
  void storyWithABareLead_quotesAnotherPost() {
    Item lead =
        Item.of(TwitterDescriptor.ID, "5", "https://x.com/OpenAI/status/5")
            .text("Foo 2 of the LLM family is out today, all of it")
            .author("OpenAI")
            .link("https://example.org/foo-2")
            .time(NOON)
            .build();
    List<Item> day = new ArrayList<>(event());
    day.add(lead);
    Story story = editionOf(DATE, day).stories().getFirst();
    assertThat(story.lead().id()).isEqualTo("5");
    assertThat(story.text(Language.EN).summary()).contains("three sizes");
  }

  @Test
  void sameSummaryUnderTwoTitles_isPrintedOnce() {
    List<Item> day = new ArrayList<>();
    for (String name : List.of("one", "two", "three")) {
      day.add(
          Item.of(RssDescriptor.ID, name, "https://example.org/" + name)
              .title("An LLM agent called " + name)
              .text("Agents for every LLM are the trend of the day, says this text.")
              .build());
    }
    assertThat(editionOf(DATE, day).stories()).hasSize(1);
  }

  @Test
  void evergreenRepository_isNewsOnlyWithAReasonOfToday() {
    Item repository =
        Item.of(GitHubDescriptor.ID, "example/foo", "https://github.com/example/foo")
            .title("example/foo")
            .text("An LLM agent that reads maps of towns")
            .engagement(Metric.STARS_TODAY, 20)
            .engagement(Metric.STARS, 1_000)
            .build();
    assertThat(editionOf(DATE, List.of(repository)).stories()).isEmpty();
    emptyTable();
    Item news = hackerNews("9", "Foo, an LLM agent, is now MIT", repository.url(), 90);
    assertThat(editionOf(DATE, List.of(repository, news)).stories())
        .singleElement()
        .satisfies(
            story ->
                assertThat(story.text(Language.EN).title())
                    .isEqualTo("Foo, an LLM agent, is now MIT"));
  }

  @Test
  void sameTextByTwoVoices_isOneStory() {
    String words = "Example AI releases Foo 3, a language model with 7B weights." + WORDS;
    Edition edition = editionOf(DATE, List.of(status("1", words, 10), status("2", words, 20)));
    assertThat(edition.stories()).hasSize(1);
    assertThat(edition.stories().getFirst().items()).hasSize(2);
  }

  /** A made-up word, another one for each number. */
  private static String word(int number) {
    String[] first = {"Ba", "Ke", "Li", "Mo", "Nu", "Pra", "Sti", "Tor", "Vel", "Zan"};
    String[] syllables = {"ba", "ke", "li", "mo", "nu", "pra", "sti", "tor", "vel", "zan"};
    return first[number / 100 % 10] + syllables[number / 10 % 10] + syllables[number % 10];
  }

  /** A dozen words that no other number has. */
  private static String words(int number) {
    return IntStream.range(0, 12)
        .mapToObj(i -> word(12 * number + i).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  @Test
  void orderOfItems_doesNotMatter() {
    List<Item> day = new ArrayList<>(event());
    for (int i = 0; i < 30; i++) {
      day.add(
          hackerNews(
              "h" + i,
              "LLM " + word(i) + " by " + word(i + 100),
              "https://example.org/n/" + i,
              i % 7));
      day.add(status("s" + i, "OpenAI " + words(i) + ". GPT " + words(i + 30) + ".", i % 5));
    }
    List<Story> stories = editionOf(DATE, day).stories();
    for (int seed = 0; seed < 3; seed++) {
      emptyTable();
      Collections.shuffle(day, new Random(seed));
      assertThat(editionOf(DATE, day).stories()).isEqualTo(stories);
    }
    assertThat(stories).as("without a model").hasSizeBetween(15, 30);
  }

  @Test
  void secondRun_changesNothing() {
    editionOf(DATE, event());
    Map<String, String> before = table.contents();
    items.put(DATE, hackerNews("late", "A late LLM story", "https://example.org/late", 999));
    Map<String, String> withLate = table.contents();
    assertThat(summarise.run(DATE, 1, Deadline.NONE).stories()).isEqualTo(1);
    assertThat(table.contents()).isEqualTo(withLate).containsAllEntriesOf(before);
  }

  @Test
  void rerunDay_isRankedByEarlierDaysOnly() {
    items.putEngagement(HackerNewsDescriptor.ID, DATE.minusDays(3), Collections.nCopies(40, 300L));
    items.putEngagement(HackerNewsDescriptor.ID, DATE.minusDays(31), Collections.nCopies(400, 1L));
    Item post = hackerNews("h", "An LLM with news", "https://example.org/n", 200);
    Optional<Double> first = engagement(editionOf(DATE, List.of(post)));
    assertThat(first).hasValueSatisfying(value -> assertThat(value).isLessThan(.1));
    assertThat(editions.edition(DATE, 1).stories().getFirst().score().days()).contains(2);
    items.putEngagement(HackerNewsDescriptor.ID, DATE.plusDays(1), Collections.nCopies(400, 1L));
    Plans.claim(editions, DATE, 2);
    summarise.run(DATE, 2, Deadline.NONE);
    assertThat(engagement(editions.edition(DATE, 2))).isEqualTo(first);
  }

  private static Optional<Double> engagement(Edition edition) {
    return edition.stories().getFirst().score().engagement();
  }

  @Test
  void publishedStory_isNotRepeated() {
    editionOf(DATE, event());
    Item again =
        hackerNews("9", "Example AI releases Foo 2", "https://example.org/foo-2?utm_source=x", 50);
    assertThat(editionOf(DATE.plusDays(1), List.of(again)).stories()).hasSize(1);
    editions.flipHead(editions.publishedRevision(DATE), 1);
    assertThat(editionOf(DATE.plusDays(2), List.of(again)).stories()).isEmpty();
    assertThat(editionOf(DATE.plusDays(8), List.of(again)).stories()).hasSize(1);
  }

  @Test
  void editionOfTheDayBefore_isNamedWithItsDeliveries() {
    DeliverySettings slack =
        SettingsReader.read("delivery: [{channel: slack, language: zh, what: top}]", "settings")
            .delivery()
            .getFirst();
    summarise =
        new Summarise(
            editions,
            items,
            SETTINGS.with(List.of(slack)),
            Models.none(SETTINGS.models(), table, InstantSource.system()));
    published(DATE, event());
    DeliveryRecord record =
        new DeliveryRecord(
            DeliveryRecord.State.UNCERTAIN, 1, List.of(), Instant.EPOCH, "no answer", Map.of());
    editions.deliveries().claim("2026-02-20", "slack", Language.ZH, "1", record, false);

    assertThat(editionOf(DATE.plusDays(1), event()).provenance().delivered())
        .contains(
            new PastDelivery(
                DATE,
                List.of(
                    new PastDelivery.Channel(
                        "slack", Language.ZH, PastDelivery.State.UNCERTAIN, ""))));
    assertThat(editions.edition(DATE, 1).provenance().delivered()).isEmpty();
  }

  @Test
  void laterStageOfAPublishedStory_isAnUpdate() {
    Story earlier = published(DATE, event()).getFirst();
    Item licence =
        onReddit(
            "t3_b",
            "Example AI changes the licence of Foo 2",
            "The weights of the language model are now under MIT, not for research only.");
    Item again = hackerNews("9", "Foo 2, a language model", "https://example.org/foo-2", 5);
    Story update = published(DATE.plusDays(2), List.of(again, licence)).getFirst();
    assertThat(update.update()).contains(Update.of(DATE, earlier));
    assertThat(update.lead()).isEqualTo(ItemKey.of(licence));
    assertThat(update.text(Language.EN).summary()).startsWith("The weights");
    Item more = hackerNews("11", "Foo 2 is now MIT: new license", "https://example.org/foo-2", 5);
    assertThat(published(DATE.plusDays(3), List.of(more))).isEmpty();
  }

  @Test
  void flawOrLawsuitAfterARelease_isAnUpdateOnce() {
    Story release = published(DATE, event()).getFirst();
    Item flaw =
        hackerNews("9", "Critical flaw found in the LLM Foo 2", "https://example.org/foo-2", 90);
    assertThat(published(DATE.plusDays(1), List.of(flaw)))
        .singleElement()
        .satisfies(story -> assertThat(story.update()).contains(Update.of(DATE, release)));
    Item again =
        hackerNews("10", "The LLM Foo 2 has a security hole", "https://example.org/foo-2", 90);
    assertThat(published(DATE.plusDays(2), List.of(again))).isEmpty();
    Item suit = hackerNews("12", "Authors sue over the LLM Foo 2", "https://example.org/foo-2", 90);
    assertThat(published(DATE.plusDays(3), List.of(suit)))
        .singleElement()
        .satisfies(story -> assertThat(story.update()).isPresent());
  }

  @Test
  void rerunDay_isTheSameAfterALaterDayUpdatedIt() {
    List<Story> first = published(DATE, event());
    Item licence =
        hackerNews("9", "Example AI changes the licence of Foo 2", "https://example.org/foo-2", 5);
    assertThat(published(DATE.plusDays(1), List.of(licence)))
        .singleElement()
        .satisfies(story -> assertThat(story.update()).isPresent());
    Plans.claim(editions, DATE, 2);
    summarise.run(DATE, 2, Deadline.NONE);
    assertThat(editions.edition(DATE, 2).stories()).isEqualTo(first);
  }

  @Test
  void rerunDay_isTheSameAfterALaterDayMergedItsEvent() {
    List<Story> first = published(DATE, event());
    Item other = hackerNews("9", "An LLM for tax offices is sold", "https://example.net/taxes", 5);
    // The later day has both events in one story, and its lead was new.
    List<Story> later = published(DATE.plusDays(1), List.of(other));
    Story mixed =
        Samples.changed(
            later.getFirst(),
            "identities",
            List.of("https://example.net/taxes", "https://example.org/foo-2"));
    Plan plan = Plans.claim(editions, DATE.plusDays(1), 2);
    editions.putStories(plan, List.of(mixed), Samples.provenance());
    editions.flipHead(editions.publishedRevision(DATE.plusDays(1)), 2);
    Plans.claim(editions, DATE, 2);
    summarise.run(DATE, 2, Deadline.NONE);
    assertThat(editions.edition(DATE, 2).stories()).isEqualTo(first);
  }

  @Test
  void earlierStageOnALateDay_isPublishedWithoutUpdate() {
    published(DATE, event());
    Item rumour = hackerNews("9", "Rumour: Example AI's Foo 2 LLM", "https://example.org/foo-2", 5);
    assertThat(published(DATE.minusDays(1), List.of(rumour)))
        .singleElement()
        .satisfies(story -> assertThat(story.update()).isEmpty());
  }

  @Test
  void postsOfAnEarlierDay_neverReturn() {
    published(DATE, List.of(hackerNews("9", "An LLM is leaked", "https://example.org/a", 50)));
    Item renamed = hackerNews("9", "Example AI releases an LLM", "https://example.org/a", 50);
    assertThat(published(DATE.plusDays(1), List.of(renamed))).isEmpty();
  }

  @Test
  void expiredPosts_areReplacedByThePrintedText() {
    published(DATE, event());
    for (SourceId source : SourceId.all()) {
      for (Item item : items.list(DATE, source)) {
        table.delete(new Key("ITEMS#" + DATE + "#" + source.id(), "ITEM#" + item.id()));
      }
    }
    Item licence =
        hackerNews("9", "Example AI changes the licence of Foo 2", "https://example.org/foo-2", 5);
    assertThat(published(DATE.plusDays(1), List.of(licence)))
        .singleElement()
        .satisfies(story -> assertThat(story.update()).isPresent());
  }

  @Test
  void lateDay_leavesOutStoriesOfLaterDays() {
    editionOf(DATE, event());
    editions.flipHead(editions.publishedRevision(DATE), 1);
    assertThat(editionOf(DATE.minusDays(3), event()).stories()).isEmpty();
    assertThat(editionOf(DATE.minusDays(8), event()).stories()).hasSize(1);
  }

  @Test
  void revisionWithoutPlan_isRefused() {
    assertThatThrownBy(() -> summarise.run(DATE, 4, Deadline.NONE))
        .hasMessageStartingWith("no plan for 2026-02-20, revision 4: run FanOut");
  }

  private List<Story> published(LocalDate date, List<Item> day) {
    List<Story> stories = editionOf(date, day).stories();
    editions.flipHead(editions.publishedRevision(date), 1);
    return stories;
  }

  private Edition editionOf(LocalDate date, List<Item> day) {
    day.forEach(item -> items.put(date, item));
    Plans.claim(editions, date, 1);
    summarise.run(date, 1, Deadline.NONE);
    return editions.edition(date, 1);
  }

  private static Item onReddit(String id, String title, String text) {
    return Item.of(
            RedditDescriptor.ID, id, "https://www.reddit.com/r/LocalLLaMA/comments/" + id + "/")
        .title(title)
        .text(text)
        .link("https://example.org/foo-2/")
        .time(NOON)
        .build();
  }

  private static List<Item> event() {
    return List.of(
        hackerNews(
            "1", "Example AI releases Foo 2", "https://example.org/foo-2?utm_source=hn", 300),
        onReddit(
            "t3_a",
            "Foo 2 by Example AI is out",
            "The weights of the language model are open." + WORDS),
        Item.of(TwitterDescriptor.ID, "77", "https://x.com/example/status/77")
            .text("Today Example AI releases Foo 2, our open LLM with 9B weights." + WORDS)
            .author("example")
            .link("https://example.org/foo-2")
            .engagement(Metric.LIKES, 12)
            .time(NOON)
            .build());
  }

  private static Item hackerNews(String id, String title, String link, int points) {
    return Item.of(
            HackerNewsDescriptor.ID,
            id,
            "https://news.ycombinator.com/item?id=" + (1000 + Math.abs(id.hashCode())))
        .title(title)
        .link(link)
        .engagement(Metric.POINTS, points)
        .time(NOON)
        .build();
  }

  private static Item reddit(String id, String title, String text) {
    return Item.of(RedditDescriptor.ID, id, "https://www.reddit.com/r/x/comments/" + id + "/a/")
        .title(title)
        .text(text)
        .time(NOON)
        .build();
  }

  private static Item authority(String id, String text) {
    return Item.of(TwitterDescriptor.ID, id, "https://x.com/OpenAI/status/" + id)
        .text(text)
        .author("OpenAI")
        .engagement(Metric.LIKES, 10)
        .time(NOON)
        .build();
  }

  private static Item status(String id, String text, int likes) {
    return Item.of(
            TwitterDescriptor.ID,
            id,
            "https://x.com/a" + id + "/status/" + (1000 + Math.abs(id.hashCode())))
        .text(text)
        .author("a" + id)
        .engagement(Metric.LIKES, likes)
        .time(NOON)
        .build();
  }
}
