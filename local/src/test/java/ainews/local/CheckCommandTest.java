package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.Editions;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Spend;
import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.shared.store.EditionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));

  @TempDir private Path out;

  @BeforeEach
  void createSite() throws IOException {
    Files.createDirectory(out.resolve("site"));
  }

  @Test
  void findings_arePrintedWithTheQuoteThatDisagreesAndCounted() {
    Story first = Samples.written("a", Section.TOP, Category.MODELS);
    Story second = Samples.written("b", Section.QUICK, Category.OTHER);
    store(
        new Provenance.Checking("b-model", 31, 3, 2, 1),
        List.of(first, second),
        List.of(
            verdict(first, "swap", "B beats A", Outcome.SHORTENED, "A beats B"),
            verdict(first, "figure", "500", Outcome.REWRITTEN, ""),
            verdict(second, "figure", "70", Outcome.REWRITTEN, "7 of them")));

    assertThat(check())
        .isEqualToNormalizingNewlines(
            """
            2026-02-20: the check found 3 faults in 2 of 2 stories.

            Written a
              en summary  swap       shortened  B beats A
                a post says: "A beats B"
              en summary  figure     rewritten  500

            Written b
              en summary  figure     rewritten  70
                a post says: "7 of them"

            By reason and outcome:
              figure     rewritten  2
              swap       shortened  1

            Checked by b-model: 34 stories, 3 of them in part; by rules only: 2.
            """);
  }

  @Test
  void editionThatNoModelChecked_isCheckedByRulesOnly() {
    store(
        new Provenance.Checking(Provenance.NO_WRITER, 0, 0, 1, 0),
        List.of(Samples.written("a", Section.TOP, Category.MODELS)),
        List.of());

    assertThat(check())
        .isEqualToNormalizingNewlines(
            """
            2026-02-20: the check found no faults.

            Checked by rules only: 1 story.
            """);
  }

  private String check() {
    Command.Outcome outcome = Command.run("check", Editions.DATE, "--out", out);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private void store(Provenance.Checking checking, List<Story> stories, List<Verdict> verdicts) {
    Edition day = Editions.of(stories.toArray(Story[]::new));
    Provenance provenance =
        new Provenance(
            "a-model",
            0,
            Spend.NONE,
            Optional.of(new Provenance.Writing("1", 1, 0, 0, false, false, Optional.of(checking))),
            day.provenance().sentences(),
            Optional.empty());
    try (SqliteTable table = SqliteTable.open(out.resolve("ainews.db"), CLOCK)) {
      EditionStore editions = new EditionStore(table);
      Editions.store(
          editions,
          Editions.DATE,
          1,
          new Edition(day.date(), day.zone(), stories, day.sourceReports(), provenance));
      editions.putVerdicts(Editions.DATE, 1, verdicts);
      editions.flipHead(editions.publishedRevision(Editions.DATE), 1);
    }
  }

  private static Verdict verdict(
      Story story, String reason, String words, Outcome outcome, String quote) {
    return new Verdict(story.id(), Language.EN, "summary", reason, words, outcome, quote);
  }
}
