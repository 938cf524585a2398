package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command line may say, and how its help reads. */
class CommandLineTest {
  private static final int COLUMNS = 80;

  @TempDir private Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show 2026-02-20 --settings mine.yaml",
        "serve --settings mine.yaml",
        "sources --out elsewhere"
      })
  void optionWithoutMeaning_isRefused(String line) {
    assertMisused(run(line), "Unknown option");
  }

  @ParameterizedTest
  @CsvSource({
    "-2026-02-20, is no date like 2026-02-20",
    "+12026-02-20, is no date like 2026-02-20",
    "2026-2-20, is no date like 2026-02-20",
    "2026-02-30, is no date like 2026-02-20",
    "0000-01-01, is too early: the first day is 2000-01-01",
    "1999-12-31, is too early: the first day is 2000-01-01"
  })
  void dateThatNoEditionCanHave_isRefused(String date, String told) {
    assertMisused(run("run --date=" + date), told);
    assertMisused(run("show -- " + date), told);
  }

  @Test
  void dateInTheFuture_isRefusedWithAReplayToo() {
    LocalDate tomorrow = LocalDate.now().plusDays(2);
    Path out = work.resolve("out");

    Command.Outcome outcome =
        Command.run(
            "run", "--replay", SampleDay.bundled(), "--date", tomorrow, "--out", out, "--no-serve");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.complaints()).singleElement().asString().contains("is in the future");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --port 99999",
        "serve --port=-1",
        "serve --port 65536",
        "demo --port http",
        "run --port 99999999999"
      })
  void portThatIsNone_isRefused(String line) {
    assertMisused(run(line), "is no port: a number from 0 to 65535 is needed");
  }

  @Test
  void showInAnotherLanguage_namesThoseThereAre() {
    assertMisused(run("show 2026-02-20 --lang fr"), "unknown language \"fr\"; known: zh, en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "help"})
  void help_listsEveryCommandInAWholeSentence(String line) {
    Command.Outcome outcome = run(line);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Exit codes:", "sources read nothing");
    for (String command :
        new String[] {
          "demo",
          "run",
          "sources",
          "show",
          "gate",
          "serve",
          "retract",
          "restore",
          "correct",
          "emulate",
          "bench",
          "evaluate"
        }) {
      assertThat(outcome.out()).containsPattern("(?m)^  " + command + " +[A-Z][^\n]*\\.$");
    }
    assertFitsTheScreen(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo --no-serve --port --out --settings",
        "run --date --sources --replay --no-serve --port --out --settings",
        "sources --settings",
        "show --lang --out",
        "gate --out",
        "serve --port --out",
        "retract STORY --reason --reason-zh --reason-en --out",
        "restore STORY --reason --reason-zh --reason-en --out",
        "correct STORY --reason --title-zh --title-en --summary-zh --summary-en --out"
      })
  void helpOfACommand_namesEveryOption(String words) {
    String[] wanted = words.split(" ");
    Command.Outcome outcome = run(wanted[0] + " --help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains(wanted).doesNotContain("\u001b");
    // What is too long for its line leaves a word or two on the next.
    assertThat(outcome.out().lines()).noneMatch(text -> text.matches("\\w+"));
    assertThat(run("help " + wanted[0]).out()).isEqualTo(outcome.out());
    assertFitsTheScreen(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"show 2026-02-20 --out ", "help --out "})
  void outputThatGoesNowhere_isNoSuccess(String line) throws IOException {
    Path day = Files.createDirectories(work.resolve("site/zh/2026-02-20"));
    Files.writeString(day.resolve("edition.md"), "---\nlang: zh\n---\n# Title\n");
    String[] words = line.startsWith("help") ? new String[] {"help"} : (line + work).split(" ");
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(
        new PrintStream(new Failing("No space left on device"), false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.commandLine().execute(words)).isEqualTo(1);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("ainews: the output could not be written\n");
  }

  @ParameterizedTest
  @CsvSource({"No space left on device, true", "Broken pipe, false"})
  void outputThatFails_isLostUnlessItsReaderLeft(String reason, boolean isLost) {
    try (PrintStream out = new CheckedOutput(new Failing(reason), System.out)) {
      out.println("words");
      assertThat(CheckedOutput.isLost(out)).isEqualTo(isLost);
    }
  }

  private static Command.Outcome run(String line) {
    return Command.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
  }

  private static void assertMisused(Command.Outcome outcome, String told) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.complaints()).hasSize(2);
    assertThat(outcome.complaints().getFirst()).startsWith("ainews: ").contains(told);
  }

  private static void assertFitsTheScreen(Command.Outcome outcome) {
    assertThat(outcome.out().lines())
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(COLUMNS));
  }

  /** Such as a disk without room. */
  private static final class Failing extends OutputStream {
    private final String reason;

    Failing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }
}
