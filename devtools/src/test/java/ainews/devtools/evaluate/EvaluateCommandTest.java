package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.Command;
import ainews.local.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String HOME = "ainews.home";

  @TempDir private Path root;
  private LabelledFolder folder;
  private String home;

  @BeforeEach
  void fill() throws Exception {
    folder = new LabelledFolder(root).fill();
    home = System.getProperty(HOME);
    System.setProperty(HOME, folder.home().toString());
  }

  @AfterEach
  void restore() {
    if (home == null) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, home);
    }
  }

  @Test
  void labelledFolder_isMeasuredInEveryPart() {
    Command.Outcome outcome = run(folder.english());

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("English, 24 pairs", "mixed, 1 pairs", "Chinese, 1 pairs")
        // Of the 26 posts about a model, exactly the pairs of one event have the same title.
        .containsPattern("same title +1\\.00 +1\\.00 +1\\.000 \\(1\\.00-1\\.00\\)")
        .contains("Clustering of posts, English: 6 posts")
        .containsPattern("no clusters +1\\.000 +0\\.500 +0\\.667")
        .containsPattern("About AI or not\n.*\n +English +1\\.000 +1\\.000 +1\\.000")
        .contains("(all days: 1)", "(days with at least 10 picks: 0)")
        .containsPattern("engagement +1\\.000 \\(1\\.00-1\\.00\\) +0\\.500")
        .contains("The text check: 10 written texts")
        .containsPattern("figure +1/1 .* 5/5 1\\.000")
        .doesNotContain("NaN");
  }

  @Test
  void shipped_scoresAFolderWithoutTheProjectsTables() throws Exception {
    System.setProperty(HOME, root.resolve("nowhere").toString());
    Command.Outcome outcome = run(folder.english(), "--shipped");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        // The words are unknown to the packaged frequencies; the shared ones decide all the same.
        .contains("Same event or not, as shipped: 24 pairs")
        .containsPattern("as joined +1\\.00 +1\\.00 +1\\.000 \\(1\\.00-1\\.00\\) +1\\.000")
        .contains("Clustering of posts, English: 6 posts")
        .containsPattern("model +1\\.000 +1\\.000 +1\\.000")
        .containsPattern("About AI or not\n.*\n +English +1\\.000")
        .contains("(all days: 1)")
        .doesNotContain("Chinese", "The text check", "NaN");
  }

  @Test
  void shipped_measuresTheTablesThatAreThere() throws Exception {
    for (String table : List.of("event-pairs", "post-clusters", "ranking")) {
      Files.delete(folder.english().resolve(table + ".jsonl"));
    }
    Command.Outcome outcome = run(folder.english(), "--shipped");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("About AI or not").doesNotContain("Same event", "Ranking");
  }

  @Test
  void shipped_failsWithoutAnyTable() {
    Command.Outcome outcome = run(root.resolve("nowhere"), "--shipped");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .contains("nowhere has none of the tables");
  }

  @Test
  void missingFolder_failsWithOneLineThatNamesTheFile() {
    Command.Outcome outcome = run(root.resolve("nowhere"));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .startsWith("ainews: ")
        .contains("event-pairs.jsonl is missing; DIR must be the folder that holds it");
  }

  @Test
  void missingTable_failsBeforeAnythingIsPrinted() throws Exception {
    Files.delete(folder.english().resolve("ranking.jsonl"));
    Command.Outcome outcome = run(folder.english());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors()).singleElement().asString().contains("ranking.jsonl");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void brokenLine_failsWithItsFileAndNumber() throws Exception {
    Path pairs = folder.english().resolve("event-pairs.jsonl");
    Files.writeString(pairs, Files.readString(pairs).replaceFirst("unrelated", "unrelatd"));
    Command.Outcome outcome = run(folder.english());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .contains("event-pairs.jsonl, line 2: ", "unrelatd");
  }

  @Test
  void refit_writesBothFilesOfTheCheckout() throws Exception {
    Path data = folder.home().resolve("functions/summarise/src/main/resources/ainews/summarise");
    Files.createDirectories(data.resolve("text"));
    Files.createDirectories(data.resolve("cluster"));
    Command.Outcome outcome = run(folder.english(), "--refit");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(data.resolve("text/idf.tsv")).isNotEmptyFile();
    assertThat(data.resolve("cluster/pair-model.tsv")).isNotEmptyFile();
    assertThat(outcome.out()).contains("idf.tsv", "pair-model.tsv").doesNotContain("pairs");
  }

  private static Command.Outcome run(Object... arguments) {
    return Command.run(() -> CommandRunner.commandLine(new EvaluateCommand()), arguments);
  }
}
