package ainews.devtools.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.FileSiteStore;
import ainews.local.SampleDay;
import ainews.local.SqliteTable;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.store.EditionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmarks measure real work. How fast it is depends on the machine and is not tested. */
class BenchmarksTest {
  @Test
  void fetch_everySourceAnswersAndKeepsItems() throws Exception {
    FetchTimes times = FetchBenchmark.make(SampleDay.bundled(), 0);

    assertThat(times.kept())
        .containsOnlyKeys(SourceId.all().stream().map(SourceId::toString).toList())
        .allSatisfy((source, kept) -> assertThat(kept).as(source).isPositive());
  }

  @ParameterizedTest
  @EnumSource
  void parse_answersOfTheSampleDayBecomeItems(ParseCorpus.Format format) throws IOException {
    assertThat(ParseCorpus.of(format, SampleDay.bundled()))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(body -> assertThat(body.parse().items()).isNotEmpty());
  }

  @Test
  void parse_readsTheOutputOfTheRounds() {
    assertThat(ChildJava.figures("feeds\t21.50\njson\t80.00\n"))
        .isEqualTo(Map.of("feeds", 21.5, "json", 80.0));
  }

  @Test
  void write_everyStoryIsRequestedAndPaid() throws Exception {
    Path day = SampleDay.bundled();
    Settings settings = SettingsReader.read(day.resolve("settings.yaml"));
    WriteBenchmark.Written written = WriteBenchmark.write(day, settings, Duration.ZERO);

    assertThat(written.stories()).isGreaterThanOrEqualTo(30);
    assertThat(written.requests()).containsEntry("desk", 1).containsKey("write");
    assertThat(written.requests().get("write")).isBetween(6, 16);
    assertThat(written.input()).isGreaterThan(written.output());
    assertThat(written.output()).isGreaterThan(written.stories() * 200L);
  }

  /** Day 400 ends a month and day 30 begins one, so the difference is the largest possible. */
  @Test
  void site_dayAfterAYear_costsAsMuchAsADayAfterAMonth(@TempDir Path out) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (SqliteTable table = SqliteTable.open(out.resolve("ainews.db"), clock);
        FileSiteStore site = FileSiteStore.in(out)) {
      List<Story> stories = new ArrayList<>();
      for (int n = 0; n < 20; n++) {
        stories.add(Samples.written("n" + n, Section.QUICK, Category.OTHER));
      }
      Edition edition =
          new Edition(
              LocalDate.EPOCH,
              ZoneOffset.UTC,
              stories,
              List.of(
                  SourceReport.failed(
                      RedditDescriptor.ID, Problem.BLOCKED, "www.reddit.com answered 403")),
              Samples.provenance());
      TenYears archive = new TenYears(new EditionStore(table), SettingsReader.packaged(), edition);
      SiteBenchmark.Growth growth = SiteBenchmark.growth(archive, 400, table, site);

      // docs/measurements.md says the same about a day with one thread.
      assertThat(growth.late().files()).isEqualTo(58).isLessThan(SiteBenchmark.MOST_FILES);
      assertThat(Files.readString(SampleDay.project().resolve("docs/measurements.md")))
          .contains("at most 110 | 58, plus 4 for each topic |");
      assertThat(growth.early().bytes()).isGreaterThan(100_000);
      assertThat(growth.ofBytes()).isLessThan(1.5);
    }
  }
}
