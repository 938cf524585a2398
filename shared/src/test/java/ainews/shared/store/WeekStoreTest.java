package ainews.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.edition.WeeklyEdition.Event;
import ainews.shared.edition.WeeklyEdition.Report;
import ainews.shared.edition.WeeklyEdition.Stage;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeekStoreTest {
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W53");

  private final MemoryTable table = new MemoryTable(InstantSource.system());
  private final WeekStore weeks = new WeekStore(table);

  @Test
  void sameEditionAgain_keepsItsRevisionAndAnotherGetsTheNext() {
    assertThat(weeks.put(edition(1))).isEqualTo(1);
    assertThat(weeks.put(edition(1))).isEqualTo(1);
    assertThat(weeks.put(edition(.5))).isEqualTo(2);
    assertThat(weeks.edition(WEEK, 1)).isEqualTo(edition(1));
    assertThat(weeks.edition(WEEK, 2)).isEqualTo(edition(.5));
  }

  @Test
  void head_neverGoesBack() {
    assertThat(weeks.head(WEEK)).isZero();
    weeks.putHead(WEEK, 2);
    weeks.putHead(WEEK, 1);
    assertThat(weeks.head(WEEK)).isEqualTo(2);
  }

  @Test
  void publishedWeeks_areInTheIndexWithTheirDays() {
    weeks.publish(published(WEEK));
    weeks.publish(published(IsoWeek.parse("2027-W01")));
    weeks.publish(published(WEEK));
    assertThat(weeks.index().keySet()).containsExactly(WEEK, IsoWeek.parse("2027-W01"));
    assertThat(weeks.index()).containsEntry(WEEK, List.of(WEEK.monday(), WEEK.sunday()));
    assertThat(weeks.week(WEEK)).contains(published(WEEK));
  }

  /** So nothing that reads days can meet a week. */
  @Test
  void keys_areThoseOfWeeksOnly() {
    weeks.put(edition(1));
    weeks.putHead(WEEK, 1);
    weeks.publish(published(WEEK));
    assertThat(table.contents().keySet())
        .containsExactlyInAnyOrder(
            "WEEK#2026-W53#1 / PLAN", "WEEK#2026-W53 / HEAD", "WEEKS / 2026-W53", "WEEKS / INDEX");
  }

  private static WeeklyEdition edition(double score) {
    Report report =
        new Report(LocalDate.of(2026, 12, 28), "0123456789abcdef", Optional.of(Stage.TAKEN_BACK));
    return new WeeklyEdition(
        WEEK, ZoneOffset.UTC, List.of(report.date()), List.of(new Event(score, List.of(report))));
  }

  private static PublishedWeek published(IsoWeek week) {
    return new PublishedWeek(
        week, ZoneOffset.UTC, List.of(week.monday(), week.sunday()), 7, List.of(), true);
  }
}
