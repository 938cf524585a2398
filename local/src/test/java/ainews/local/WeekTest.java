package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.Points;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over seven days in a row no event is published twice and none is lost. */
@Execution(ExecutionMode.CONCURRENT)
class WeekTest {
  /** Maps a later stage of an event to the stage it updates, if all days are made in order. */
  private static final Map<String, String> UPDATES =
      Map.of(
          "foo-out", "foo-rumour",
          "foo-licence", "foo-out",
          "foo-price", "foo-licence",
          "wren-out", "wren-rumour",
          "bar-mended", "bar-outage",
          "paper-withdrawn", "paper");

  @Test
  void sevenDaysInARow_publishEveryEventOnceAndLaterStagesAsUpdates() throws Exception {
    Week week = inOrder();
    assertEachOnce(week);
    Map<String, String> updates = new TreeMap<>();
    Map<String, LocalDate> days = new TreeMap<>();
    for (LocalDate day : Week.DAYS) {
      for (Story story : week.edition(day).stories()) {
        String event = Week.eventOf(story.lead().id());
        days.put(event, day);
        story
            .update()
            .ifPresent(
                update -> {
                  Story earlier = story(week.edition(update.date()), update.story());
                  updates.put(event, Week.eventOf(earlier.lead().id()));
                });
      }
    }
    assertThat(updates).isEqualTo(UPDATES);
    assertThat(days)
        .containsEntry("heron", Week.FIRST)
        .containsEntry("foo-out", Week.FIRST.plusDays(1))
        .containsEntry("foo-price", Week.FIRST.plusDays(6));
  }

  @Test
  void daysMadeAgain_giveTheSameFiles() throws Exception {
    Week week = inOrder();
    Map<String, String> site = week.site();
    for (LocalDate day : Week.DAYS) {
      week.make(day, Week.DAYS.getLast(), "again " + day);
      assertThat(week.site()).isEqualTo(site);
    }
    for (LocalDate day : Week.DAYS.reversed()) {
      week.make(day, Week.DAYS.getLast(), "once more " + day);
      assertThat(week.site()).isEqualTo(site);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void dayMadeLate_repeatsNothingAndLosesNothing(int missing) throws Exception {
    Week week = new Week();
    week.make(Week.DAYS.subList(0, missing));
    week.make(Week.DAYS.subList(missing + 1, Week.DAYS.size()));
    week.make(Week.DAYS.get(missing), Week.DAYS.getLast(), "late");
    assertEachOnce(week);
    // Later days may now name the story they update; after that nothing changes.
    makeAgain(week, "again ");
    assertEachOnce(week);
    Map<String, String> site = week.site();
    makeAgain(week, "once more ");
    assertThat(week.site()).isEqualTo(site);
  }

  /**
   * @param done whether the failing write takes effect
   * @param execution the run that makes the day again: the same one or another
   */
  @ParameterizedTest
  @CsvSource({"false,daily", "true,second"})
  void crashBetweenAnyTwoWrites_thenRunAgain_givesTheSameSite(boolean done, String execution)
      throws Exception {
    Map<String, String> site = inOrder().site();
    Week before = new Week();
    Points points = new Points(10);
    for (int i = 0; i < Week.DAYS.size(); i++) {
      LocalDate day = Week.DAYS.get(i);
      for (int write : writes(before.copy(), day, points)) {
        Week week = before.copy();
        crash(week, day, write, done);
        week.make(day, day, execution + " " + day);
        week.make(Week.DAYS.subList(i + 1, Week.DAYS.size()));
        assertThat(week.site()).as("%s, write %d", day, write).isEqualTo(site);
      }
      before.make(day);
    }
  }

  @ParameterizedTest
  @CsvSource({"true,daily", "false,second"})
  void crashBetweenAnyTwoWrites_thenRunAgainLate_repeatsAndLosesNothing(
      boolean done, String execution) throws Exception {
    Week before = new Week();
    Points points = new Points(10);
    for (int i = 0; i < Week.DAYS.size(); i++) {
      LocalDate day = Week.DAYS.get(i);
      for (int write : writes(before.copy(), day, points)) {
        Week week = before.copy();
        crash(week, day, write, done);
        week.make(Week.DAYS.subList(i + 1, Week.DAYS.size()));
        week.make(day, Week.DAYS.getLast(), execution + " " + day);
        assertEachOnce(week);
      }
      before.make(day);
    }
  }

  private static Week inOrder() throws InterruptedException {
    Week week = new Week();
    week.make(Week.DAYS);
    return week;
  }

  private static void makeAgain(Week week, String execution) throws InterruptedException {
    for (LocalDate day : Week.DAYS) {
      week.make(day, Week.DAYS.getLast(), execution + day);
    }
  }

  private static List<Integer> writes(Week week, LocalDate day, Points points)
      throws InterruptedException {
    week.table().fail(-1, false);
    week.make(day);
    assertThat(week.table().writes()).hasSizeGreaterThan(40);
    return week.table().writesToFail(points);
  }

  private static void crash(Week week, LocalDate day, int write, boolean done)
      throws InterruptedException {
    week.table().fail(write, done);
    try {
      week.make(day);
      throw new AssertionError("write " + write + " of " + day + " did not fail");
    } catch (FaultyTable.Fault e) {
      week.table().fail(-1, false);
    }
  }

  private static void assertEachOnce(Week week) {
    Map<String, Integer> reports =
        week.publishedDays().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().size()));
    Map<String, Integer> once =
        Week.events().stream().collect(Collectors.toMap(event -> event, event -> 1));
    assertThat(reports).isEqualTo(once);
  }

  private static Story story(Edition edition, String id) {
    return edition.stories().stream()
        .filter(story -> story.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
