package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.Editions;
import ainews.publish.Publish;
import ainews.shared.edition.Category;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.store.EditionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes weekly editions of stored days with the command. */
class WeekCommandTest {
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W01");

  @TempDir private Path out;

  @Test
  void weekOfTwoYears_isMadeOnceAndRebuilt() throws IOException {
    publish(WEEK.days());
    Command.Outcome outcome = week("2026-W01");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .isEqualTo("7 stories of 2026-W01 published under " + out.resolve("site") + "\n");
    Map<String, String> site = SampleDay.site(out);
    assertThat(site).containsKeys("zh/week/2026-W01/index.html", "en/week/feed.xml");
    assertThat(week("2026-W01").code()).isZero();
    assertThat(SampleDay.site(out)).isEqualTo(site);
    assertThat(Command.run("rebuild", "--out", out).out()).contains("0 files written");
  }

  @Test
  void threeDays_giveNoneAndTheCommandSaysSo() {
    publish(WEEK.days().subList(2, 5));
    assertThat(week("2026-W01"))
        .returns(0, Command.Outcome::code)
        .returns(
            "2026-W01 has no weekly edition: 3 daily editions are stored, and 4 are needed."
                + " The archive says so.\n",
            Command.Outcome::out);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W02, 1, no edition from 2026-01-05 to 2026-01-11 is published",
    "2026-W54, 2, 2026 has no week 54",
    "2026-01-04, 2, not a week: expected YYYY-Www"
  })
  void whatIsNoWeekWithEditions_isRefused(String week, int code, String why) {
    publish(WEEK.days().subList(0, 1));
    Command.Outcome outcome = week(week);
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.err()).contains(why);
  }

  private Command.Outcome week(String week) {
    return Command.run("week", week, "--out", out);
  }

  private void publish(List<LocalDate> days) {
    try (SqliteTable table = SqliteTable.open(out.resolve("ainews.db"), InstantSource.system());
        FileSiteStore files = FileSiteStore.in(out)) {
      EditionStore editions = new EditionStore(table);
      Publish publish = new Publish(editions, files, FileSiteStore.SITE_URL);
      for (LocalDate day : days) {
        Editions.store(
            editions,
            day,
            1,
            Editions.of(Samples.written("s-" + day, Section.TOP, Category.MODELS)));
        publish.run(day, 1);
      }
    }
  }
}
