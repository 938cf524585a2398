package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.Publish;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.store.EditionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rebuilds a site of two days with the command. */
class RebuildCommandTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 28);
  private static final List<SourceReport> COVERAGE =
      List.of(
          SourceReport.failed(RedditDescriptor.ID, Problem.BLOCKED, "www.reddit.com answered 403"));

  @TempDir private Path out;

  @BeforeEach
  void publish() {
    try (SqliteTable table = table();
        FileSiteStore files = FileSiteStore.in(out)) {
      EditionStore editions = new EditionStore(table);
      Publish publish = new Publish(editions, files, FileSiteStore.SITE_URL);
      for (LocalDate date : List.of(DATE, DATE.plusDays(1))) {
        store(editions, date);
        publish.run(date, 1);
      }
    }
  }

  @Test
  void missingFiles_areRestored() throws IOException {
    Map<String, String> site = SampleDay.site(out);
    delete("en/2026-02-28", "zh/archive", "assets");
    Command.Outcome outcome = run("rebuild");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines())
        .containsExactly(
            "  2026-03  1 edition, 11 files so far",
            "  2026-02  1 edition, 17 files so far",
            "2 editions rendered, 17 files written under " + out.resolve("site"));
    assertThat(SampleDay.site(out)).isEqualTo(site);
    assertThat(run("rebuild").out())
        .endsWith("2 editions rendered, 0 files written under " + out.resolve("site") + "\n");
  }

  @Test
  void editedPage_isRestored() throws IOException {
    Map<String, String> site = SampleDay.site(out);
    Path page = out.resolve("site/en/2026-02-28/index.html");
    Files.writeString(page, "Changed by hand.");
    assertThat(run("rebuild", "--from", "2026-02-28", "--to", "2026-02-28").code()).isZero();
    assertThat(SampleDay.site(out).equals(site)).isTrue();
  }

  @Test
  void rangeWithoutEditions_isReported() {
    assertThat(run("rebuild", "--to", "2026-02-27"))
        .returns(1, Command.Outcome::code)
        .returns(List.of("ainews: no edition is published to 2026-02-27"), Command.Outcome::errors);
  }

  @ParameterizedTest
  @CsvSource({
    "--from 2026-03-02 --to 2026-03-01, --from 2026-03-02 is after --to 2026-03-01",
    "--from yesterday, not a date: expected YYYY-MM-DD",
    "--date 2026-02-28, Unknown option"
  })
  void invalidOption_isRefused(String line, String message) {
    Command.Outcome outcome =
        run(Stream.concat(Stream.of("rebuild"), Stream.of(line.split(" "))).toArray(String[]::new));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(message, "See ainews rebuild --help");
  }

  @Test
  void tableWithoutSite_saysWhatHelps(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("ainews.db"), "");
    Command.Outcome outcome = Command.run("rebuild", "--out", folder);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .contains("is missing, but the table is there", "create that folder empty");
  }

  @Test
  void emptyFolder_isReportedAndLeftEmpty(@TempDir Path empty) {
    Command.Outcome outcome = Command.run("rebuild", "--out", empty);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors()).singleElement().asString().contains("nothing is stored in");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void fileInTheWayOfAPage_isReported() throws IOException {
    delete("en/2026-02-28");
    Files.writeString(out.resolve("site/en/2026-02-28"), "In the way.");
    Command.Outcome outcome = run("rebuild");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .startsWith(
            "ainews: "
                + out.resolve("site/en/2026-02-28")
                + " is a file where the site needs a folder");
  }

  private void delete(String... folders) throws IOException {
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(out.resolve("site").resolve(folder))) {
        for (Path file : files.toList().reversed()) {
          Files.delete(file);
        }
      }
    }
  }

  private SqliteTable table() {
    return SqliteTable.open(out.resolve("ainews.db"), InstantSource.fixed(Instant.EPOCH));
  }

  private static void store(EditionStore editions, LocalDate date) {
    Plan plan =
        new Plan(
            date,
            1,
            ZoneOffset.UTC,
            List.of(RedditDescriptor.ID),
            "test",
            Instant.EPOCH,
            Plan.State.PLANNED,
            List.of());
    Edition edition =
        new Edition(
            date,
            ZoneOffset.UTC,
            List.of(Samples.written("story-" + date, Section.TOP, Category.MODELS)),
            COVERAGE,
            Samples.provenance());
    editions.claim(plan);
    editions.putSourceReport(date, 1, COVERAGE.getFirst());
    editions.putStories(plan, edition.stories(), edition.provenance());
  }

  private Command.Outcome run(String... words) {
    return Command.run(
        Stream.concat(Stream.of(words), Stream.of("--out", out.toString())).toArray());
  }
}
