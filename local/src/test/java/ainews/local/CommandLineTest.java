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

/** Valid and invalid command lines, and the help texts. */
class CommandLineTest {
  private static final int COLUMNS = 80;

  @TempDir private Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show 2026-02-20 --model none",
        "serve --settings mine.yaml",
        "sources --out elsewhere"
      })
  void optionOfAnotherCommand_isRefused(String line) {
    assertMisused(run(line), "Unknown option");
  }

  @ParameterizedTest
  @CsvSource({
    "-2026-02-20, not a date: expected YYYY-MM-DD",
    "+12026-02-20, not a date: expected YYYY-MM-DD",
    "2026-2-20, not a date: expected YYYY-MM-DD",
    "2026-02-30, not a date: expected YYYY-MM-DD",
    "0000-01-01, too early: the first possible day is 2000-01-01",
    "1999-12-31, too early: the first possible day is 2000-01-01"
  })
  void impossibleDate_isRefused(String date, String message) {
    assertMisused(run("run --date=" + date), message);
    assertMisused(run("show -- " + date), message);
  }

  @Test
  void futureDateWithReplay_isRefused() {
    LocalDate tomorrow = LocalDate.now().plusDays(2);
    Path out = work.resolve("out");

    Command.Outcome outcome =
        Command.run(
            "run", "--replay", SampleDay.bundled(), "--date", tomorrow, "--out", out, "--no-serve");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors()).singleElement().asString().contains("is in the future");
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
  void invalidPort_isRefused(String line) {
    assertMisused(run(line), "not a port: expected a number from 0 to 65535");
  }

  @Test
  void showInAnUnknownLanguage_namesTheKnownOnes() {
    assertMisused(run("show 2026-02-20 --lang fr"), "unknown language \"fr\"; known: zh, en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "help"})
  void help_describesEveryCommandInOneSentence(String line) {
    Command.Outcome outcome = run(line);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Exit codes:", "no source answered");
    for (String command :
        new String[] {
          "demo",
          "run",
          "sources",
          "show",
          "check, gate",
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
        "check --out",
        "serve --port --out",
        "retract STORY --reason --reason-zh --reason-en --out",
        "restore STORY --reason --reason-zh --reason-en --out",
        "correct STORY --reason --title-zh --title-en --summary-zh --summary-en --out"
      })
  void commandHelp_namesEveryOption(String words) {
    String[] wanted = words.split(" ");
    Command.Outcome outcome = run(wanted[0] + " --help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains(wanted).doesNotContain("\u001b");
    // A description that is one or two words too long would leave them alone on a line.
    assertThat(outcome.out().lines()).noneMatch(text -> text.matches("\\w+"));
    assertThat(run("help " + wanted[0]).out()).isEqualTo(outcome.out());
    assertFitsTheScreen(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"show 2026-02-20 --out ", "help --out "})
  void lostOutput_isAFailure(String line) throws IOException {
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
        .isEqualToIgnoringNewLines(
            "ainews: the output could not be written; its disk may be full\n");
  }

  @ParameterizedTest
  @CsvSource({"No space left on device, true", "Broken pipe, false"})
  void failedOutput_isLostUnlessTheReaderClosedThePipe(String reason, boolean isLost) {
    try (PrintStream out = new CheckedOutput(new Failing(reason), System.out)) {
      out.println("words");
      assertThat(CheckedOutput.isLost(out)).isEqualTo(isLost);
    }
  }

  private static Command.Outcome run(String line) {
    return Command.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
  }

  private static void assertMisused(Command.Outcome outcome, String message) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.errors()).hasSize(2);
    assertThat(outcome.errors().getFirst()).startsWith("ainews: ").contains(message);
  }

  private static void assertFitsTheScreen(Command.Outcome outcome) {
    assertThat(outcome.out().lines())
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(COLUMNS));
  }

  /** A stream that fails like a full disk. */
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
