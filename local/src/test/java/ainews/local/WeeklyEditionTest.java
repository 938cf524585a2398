package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.PublishedWeek;
import ainews.shared.edition.PublishedWeek.Stage;
import ainews.shared.edition.WeeklyEdition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The edition of a week whose days all functions made. */
class WeeklyEditionTest {
  private static final LocalDate SUNDAY = Week.DAYS.getLast();

  private static Week days;
  private static Week whole;

  @BeforeAll
  static void make() throws InterruptedException {
    days = new Week();
    days.make(Week.DAYS);
    whole = days.copy();
    assertThat(whole.makeEdition().editions()).isEqualTo(7);
  }

  /** Foo is rumoured on the first day, out on the second; its licence, then its price changes. */
  @Test
  void eventOfFourDays_leadsTheWeekWithItsStages() {
    PublishedWeek week = whole.published();
    assertThat(week.stories()).hasSize(9);
    PublishedWeek.Entry foo = week.stories().getFirst();
    assertThat(foo.date()).isEqualTo(SUNDAY);
    assertThat(foo.stages().stream().map(Stage::date))
        .hasSize(4)
        .startsWith(Week.FIRST, Week.FIRST.plusDays(1))
        .endsWith(SUNDAY)
        .isSorted();
    assertThat(foo.stages().stream().map(Stage::stage))
        .startsWith(
            Optional.of(WeeklyEdition.Stage.EXPECTED), Optional.of(WeeklyEdition.Stage.RELEASED));
  }

  @Test
  void noStoryOfTheWeek_standsTwice() {
    assertThat(
            whole.published().stories().stream()
                .flatMap(entry -> entry.stages().stream())
                .map(stage -> stage.date() + stage.story()))
        .doesNotHaveDuplicates();
  }

  @Test
  void week_changesNeitherDaysNorWhatProgramsRead() {
    Map<String, String> after = new TreeMap<>(whole.site());
    after.keySet().removeIf(key -> key.contains("week/"));
    Map<String, String> before = days.site();
    assertThat(after.keySet()).isEqualTo(new TreeMap<>(before).keySet());
    assertThat(after.keySet().stream().filter(key -> !after.get(key).equals(before.get(key))))
        .allMatch(key -> key.matches("(zh|en)/(archive/.*)?index\\.html|sitemap-.*"));
    Map<String, String> rows = new TreeMap<>(whole.rows());
    rows.keySet().removeIf(key -> key.startsWith("WEEK"));
    assertThat(rows).isEqualTo(days.rows());
  }

  @Test
  void retractedLead_losesItsPlaceToItsEarlierStory() {
    Week week = whole.copy();
    week.withdraw(SUNDAY, "foo-price", SUNDAY);
    PublishedWeek.Entry foo = week.published().stories().getFirst();
    assertThat(foo.date()).isBefore(SUNDAY);
    assertThat(foo.stages().getLast().withdrawal()).isPresent();
  }

  /** Whatever was written, making the week again completes it. */
  @Test
  void crashBetweenAnyTwoWrites_thenMadeAgain_givesTheSameSite() {
    Week counted = days.copy();
    counted.table().fail(-1, false);
    counted.makeEdition();
    int writes = counted.table().writes().size();
    assertThat(writes).isBetween(20, 40);
    for (int write = 0; write < writes; write += 3) {
      Week week = days.copy();
      week.table().fail(write, write % 2 == 0);
      try {
        week.makeEdition();
        throw new AssertionError("write " + write + " did not fail");
      } catch (FaultyTable.Fault e) {
        week.table().fail(-1, false);
      }
      week.makeEdition();
      assertThat(week.site()).as("write %d", write).isEqualTo(whole.site());
      assertThat(week.published()).isEqualTo(whole.published());
    }
  }

  @Test
  void retractionThatCrashesBeforeItsWeek_isCompletedWhenRepeated() {
    Week alone = whole.copy();
    alone.table().fail(-1, false);
    alone.withdraw(SUNDAY, "foo-price", SUNDAY);
    int writes = alone.table().writes().size();
    for (int write : List.of(writes - 1, writes - 5, writes - 12, writes - 18)) {
      Week week = whole.copy();
      week.table().fail(write, false);
      try {
        week.withdraw(SUNDAY, "foo-price", SUNDAY);
        throw new AssertionError("write " + write + " did not fail");
      } catch (FaultyTable.Fault e) {
        week.table().fail(-1, false);
      }
      week.withdraw(SUNDAY, "foo-price", SUNDAY);
      assertThat(week.site()).as("write %d", write).isEqualTo(alone.site());
    }
  }
}
