package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes of users: each gives one clear line and the right exit code, and writes nothing. */
class MisuseTest {
  private static final String DAY = SampleDay.DATE;

  @TempDir private Path work;
  private Path out;

  @BeforeEach
  void nameFolder() {
    out = work.resolve("out");
  }

  @Test
  void unknownSource_isRefusedByName() {
    Command.Outcome outcome =
        Command.run("run", "--date", DAY, "--sources", "reddit,myspace", "--out", out);

    assertMisused(outcome, "myspace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-02-30", "20.2.2026", ""})
  void badDate_isRefused(String date) {
    assertMisused(
        Command.run("run", "--date", date, "--out", out), "not a date: expected YYYY-MM-DD");
  }

  @Test
  void dateInTheFuture_isRefusedBeforeAnyWork() {
    Command.Outcome outcome =
        Command.run("run", "--no-serve", "--date", "2999-01-01", "--out", out);

    assertFailed(outcome, "2999-01-01 is in the future");
    assertThat(outcome.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void replayWithoutDate_isRefused() {
    assertMisused(Command.run("run", "--replay", work, "--out", out), "--replay needs --date");
  }

  @Test
  void replayFolderWithoutReplay_isRefused() {
    assertMisused(replay(work.resolve("nowhere")), "replay.yaml is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answers:\n- url: [unclosed\n",
        "secrets: []\nanswerz: []\n",
        "answers:\n- body: page.html\n",
        "secrets:\n- myspace\n"
      })
  void badReplay_isRefusedWithItsLine(String text) throws IOException {
    Files.writeString(work.resolve("replay.yaml"), text);

    Command.Outcome outcome = replay(work);

    assertMisused(outcome, "replay.yaml, line ");
    assertThat(outcome.err()).doesNotContain("ainews.local", "Exception", "`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~\n", "answers:\n- url: example.org/\n  body: ../secret\n"})
  void emptyReplay_isRefused(String text) throws IOException {
    Files.writeString(work.resolve("replay.yaml"), text);

    assertThat(replay(work).code()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void invalidSettings_areRefusedWithTheirLine() throws IOException {
    Path settings =
        Files.writeString(work.resolve("mine.yaml"), "edition:\n  zone: Nowhere/Land\n");

    Command.Outcome outcome =
        Command.run("run", "--date", DAY, "--settings", settings, "--out", out);

    assertMisused(outcome, "mine.yaml");
    assertThat(outcome.err()).containsPattern("line 2");
  }

  @Test
  void missingSettings_areRefused() {
    Path settings = work.resolve("none.yaml");

    assertMisused(
        Command.run("run", "--date", DAY, "--settings", settings, "--out", out), "none.yaml");
  }

  @Test
  void busyPort_isReportedBeforeAnyWork() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Command.Outcome outcome =
          Command.run(
              "run",
              "--date",
              DAY,
              "--replay",
              SampleDay.bundled(),
              "--out",
              out,
              "--port",
              busy.getLocalPort());

      assertFailed(outcome, "port " + busy.getLocalPort() + " is in use");
      assertThat(outcome.out()).isEmpty();
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void outThatIsAFile_isRefusedAndKept() throws IOException {
    Files.writeString(out, "mine");

    assertFailed(replay(SampleDay.bundled()), out + " is a file");
    assertThat(out).hasContent("mine");
  }

  @Test
  void outThatCannotBeWritten_isRefused() {
    out = Path.of("/proc");

    assertFailed(replay(SampleDay.bundled()), "the folder /proc cannot be written to");
  }

  @Test
  void outThatCannotBeCreated_isRefused() {
    out = Path.of("/proc/ainews/out");

    assertFailed(replay(SampleDay.bundled()), "the folder /proc/ainews/out cannot be created");
  }

  @Test
  void damagedTable_isReportedAndNothingPublished() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("ainews.db"), "no database, but long enough to be read as one");

    assertFailed(replay(SampleDay.bundled()), "is not an SQLite database");
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left).containsExactly(out.resolve("ainews.db"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"show 2026-02-20", "check 2026-02-20", "serve"})
  void nothingStored_saysHowToMakeADay(String command) {
    Object[] words = (command + " --out").split(" ");
    Command.Outcome outcome =
        Command.run(Stream.concat(Stream.of(words), Stream.of(out)).toArray());

    assertFailed(outcome, "./ainews demo makes a first day");
    assertThat(out).doesNotExist();
  }

  @Test
  void unknownCommand_isRefused() {
    assertMisused(Command.run("dmeo"), "dmeo");
  }

  private Command.Outcome replay(Path folder) {
    return Command.run("run", "--no-serve", "--date", DAY, "--replay", folder, "--out", out);
  }

  private void assertMisused(Command.Outcome outcome, String message) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.errors().getFirst()).startsWith("ainews: ").contains(message);
    assertThat(outcome.err()).doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }

  private static void assertFailed(Command.Outcome outcome, String message) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.errors()).hasSize(1);
    assertThat(outcome.err()).startsWith("ainews: ").contains(message);
  }
}
