package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day's answers, recorded while a model is asked and played without one. */
class RecordingTest {
  @TempDir private Path work;

  @Test
  void sampleDay_hasEveryAnswerAndNoOther() throws IOException {
    Path sample = SampleDay.copy(Files.createDirectory(work.resolve("samples")), false);
    List<Object> day =
        List.of(
            "run",
            "--date",
            SampleDay.DATE,
            "--replay",
            sample,
            "--settings",
            sample.resolve("settings.yaml"),
            "--no-serve");

    Command.Outcome played =
        make(day, "--out", work.resolve("played"), "--record", work.resolve("kept"));

    assertThat(played.err()).doesNotContain("no recorded answer");
    assertThat(names(work.resolve("kept/answers"))).isEqualTo(names(sample.resolve("answers")));
  }

  @Test
  void answersOfAService_arePlayedWithoutItAndAreReportedWhereMissing() throws Exception {
    Path replay = work.resolve("replay");
    copy(StoredBeforeTest.resource("2026-03-02"), replay);
    List<Object> day =
        List.of(
            "run",
            "--date",
            "2026-03-02",
            "--sources",
            "rss",
            "--replay",
            replay,
            "--settings",
            StoredBeforeTest.resource("settings.yaml"),
            "--no-serve");
    Map<String, String> asked;
    try (StandInModel model = new StandInModel(StoredBeforeTest.resource("drafts.json"), 0)) {
      String id = "openai:http://127.0.0.1:" + model.port() + "/v1#stand-in";
      make(day, "--out", work.resolve("asked"), "--record", replay, "--model", id);
      asked = SampleDay.site(work.resolve("asked"));
      // What is stored of the first run is asked again, so that the recording is complete.
      make(day, "--out", work.resolve("asked"), "--record", work.resolve("again"), "--model", id);
    }

    Command.Outcome played = make(day, "--out", work.resolve("played"));

    assertThat(names(work.resolve("again/answers"))).isEqualTo(names(replay.resolve("answers")));
    assertThat(played.out()).contains("recorded answers in " + replay.resolve("answers"));
    String edition = "en/2026-03-02/edition.md";
    assertThat(SampleDay.site(work.resolve("played")).get(edition))
        .contains("- Writer: stand-in")
        .isEqualTo(asked.get(edition));

    for (String name : names(replay.resolve("answers"))) {
      if (name.startsWith("write-")) {
        assertThat(Files.readString(replay.resolve("answers").resolve(name)))
            .contains("== system\n", "== user\n", "== usage\n", "== answer\n", "⟦1⟧");
        Files.delete(replay.resolve("answers").resolve(name));
      }
    }
    assertThat(make(day, "--out", work.resolve("poor")).errors())
        .anyMatch(line -> line.matches("ainews: no recorded answer for write \\(\\d+\\); .*"));
  }

  private static Command.Outcome make(List<Object> day, Object... more) {
    List<Object> line = new ArrayList<>(day);
    line.addAll(List.of(more));
    Command.Outcome outcome = Command.run(line.toArray());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return outcome;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void copy(Path folder, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(folder.relativize(file).toString()));
      }
    }
  }
}
