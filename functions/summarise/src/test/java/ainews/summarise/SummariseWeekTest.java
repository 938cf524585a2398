package ainews.summarise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Score;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.edition.WeeklyEdition.Event;
import ainews.shared.edition.WeeklyEdition.Report;
import ainews.shared.edition.WeeklyEdition.Stage;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariseWeekTest {
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W53");
  private static final LocalDate MONDAY = WEEK.monday();
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void storyAndItsUpdates_areOneEventAboveBetterStoriesOfOneDay() {
    Story start = story("start", .5);
    Story second = Samples.update(story("second", .4), MONDAY, start);
    Story third = Samples.update(story("third", .3), MONDAY.plusDays(1), second);
    Story better = story("better", .6);
    WeeklyEdition week =
        WeekSelection.of(
            WEEK,
            List.of(
                edition(MONDAY, start, better),
                edition(MONDAY.plusDays(1), second),
                edition(MONDAY.plusDays(4), third)));

    assertThat(reported(week))
        .containsExactly(List.of(start.id(), second.id(), third.id()), List.of(better.id()));
    assertThat(week.stories().getFirst().reports().stream().map(Report::date))
        .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(4));
    assertThat(week.stories().stream().map(Event::score))
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(week.days()).hasSize(3);
    assertThat(week.isMade()).isFalse();
  }

  @Test
  void updateOfAStoryOfTheWeekBefore_isAnEventAndCountsAsUpdate() {
    Story old = story("old", .9);
    Story update = Samples.update(story("update", .5), MONDAY.minusDays(2), old);
    Story equal = story("equal", .5);
    assertThat(reported(WeekSelection.of(WEEK, List.of(edition(MONDAY, equal, update)))))
        .containsExactly(List.of(update.id()), List.of(equal.id()));
  }

  @Test
  void storyMadeAgainUnderAnotherId_isStillFollowed() {
    Story start = story("start", .5);
    Story renamed = story("renamed", .5).formerly(List.of(start.id()));
    Story update = Samples.update(story("update", .4), MONDAY, start);
    assertThat(
            reported(
                WeekSelection.of(
                    WEEK, List.of(edition(MONDAY, renamed), edition(MONDAY.plusDays(1), update)))))
        .containsExactly(List.of(renamed.id(), update.id()));
  }

  @Test
  void thirtyStories_areCutToTwenty() {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      stories.add(story("s" + i, i / 30.0));
    }
    WeeklyEdition week =
        WeekSelection.of(WEEK, List.of(edition(MONDAY, stories.toArray(Story[]::new))));
    assertThat(week.stories()).hasSize(20);
    assertThat(reported(week)).first().isEqualTo(List.of(story("s29", 1).id()));
  }

  @ParameterizedTest
  @CsvSource({
    "Foo 2 is coming next month,Foo 2 下周发布,EXPECTED",
    "Example AI releases Foo 2,示例公司发布 Foo 2,RELEASED",
    "Example AI withdraws Foo 2,Foo 2 被下架,TAKEN_BACK",
    "Example AI cuts the price of Foo 2,Foo 2 全线降价,",
    "Example AI releases Foo 2,Foo 2 被下架,",
    "How to read maps,如何看地图,"
  })
  void stage_isWhatTheTextsSayAndNoneInDoubt(String english, String chinese, Stage stage) {
    Story story =
        story("foo", .5)
            .with(
                Map.of(
                    Language.EN,
                    Samples.text(english, ""),
                    Language.ZH,
                    new StoryText(chinese, "", Optional.empty())));
    assertThat(
            WeekSelection.of(WEEK, List.of(edition(MONDAY, story)))
                .stories()
                .getFirst()
                .reports()
                .getFirst()
                .stage())
        .isEqualTo(Optional.ofNullable(stage));
  }

  /** The week ends when its Sunday does in the editions' zone, here in the next year. */
  @Test
  void weekThatHasNotEndedInTheEditionsZone_isRefused() {
    EditionStore editions = new EditionStore(new MemoryTable(InstantSource.system()));
    publish(editions, MONDAY);
    Instant end = Instant.parse("2027-01-03T16:00:00Z");
    SummariseWeek early = new SummariseWeek(editions, InstantSource.fixed(end.minusSeconds(1)));
    assertThatThrownBy(() -> early.run(WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2026-W53 has not ended yet in Asia/Shanghai; it ends with 2027-01-03");
    SummariseWeek late = new SummariseWeek(editions, InstantSource.fixed(end));
    assertThat(late.run(WEEK)).isEqualTo(new SummarisedWeek(WEEK, 1, 1));
    assertThat(late.run(WEEK).revision()).isEqualTo(1);
    publish(editions, MONDAY.plusDays(1));
    assertThat(late.run(WEEK)).isEqualTo(new SummarisedWeek(WEEK, 2, 2));
  }

  @Test
  void weekWithoutEditions_isRefused() {
    EditionStore editions = new EditionStore(new MemoryTable(InstantSource.system()));
    assertThatThrownBy(() -> new SummariseWeek(editions, InstantSource.system()).run(WEEK))
        .hasMessage("no edition from 2026-12-28 to 2027-01-03 is published");
  }

  private static void publish(EditionStore editions, LocalDate date) {
    Plan plan =
        new Plan(
            date, 1, SHANGHAI, SourceId.all(), "test", Samples.NOON, Plan.State.PLANNED, List.of());
    editions.claim(plan);
    editions.putStories(plan, List.of(story("s-" + date, .5)), Samples.provenance());
    editions.flipHead(editions.publishedRevision(date), 1);
  }

  private static List<List<String>> reported(WeeklyEdition week) {
    return week.stories().stream()
        .map(event -> event.reports().stream().map(Report::story).toList())
        .toList();
  }

  private static Edition edition(LocalDate date, Story... stories) {
    return new Edition(date, SHANGHAI, List.of(stories), List.of(), Samples.provenance());
  }

  private static Story story(String name, double score) {
    return Samples.changed(
        Samples.written(name, Section.TOP, Category.MODELS),
        "score",
        Score.of(1, Optional.of(score), score, score, score, score));
  }
}
