package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.lobsters.LobstersDescriptor;
import ainews.local.replay.Replay;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Secrets;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * A build with one more source, which consists of its own package and two lines in {@code
 * META-INF/services}.
 */
@Tag("new-source")
class NewSourceTest {
  private static final String DAY = "2026-03-02";

  @TempDir private Path out;

  @ParameterizedTest
  @CsvSource({
    "en, 'Lobsters: 6 posts read, 3 used', More points than",
    "zh, Lobsters：读取 6 条，采用 3 条, Lobsters 上"
  })
  void posts_areInTheEdition(String language, String report, String metric) throws Exception {
    Command.Outcome run = make();
    assertThat(run.code()).as(run.err()).isZero();

    Document page =
        Jsoup.parse(Files.readString(out.resolve("site/" + language + "/" + DAY + "/index.html")));
    assertThat(page.text())
        .contains(
            "Heron Labs releases the weights of an open LLM, Heron 9B",
            "A language model that plans the timetable of a ferry",
            "Orchard publishes a protocol for AI agents that trade",
            report);
    assertThat(page.select("main a").eachAttr("href"))
        .contains("https://lobste.rs/s/aaaaa1/heron_labs_releases_weights_heron_9b");
    assertThat(page.select("article details").text()).contains(metric, "Lobsters");
    assertThat(Files.readString(out.resolve("site/" + language + "/" + DAY + "/edition.md")))
        .contains("-lobsters](https://lobste.rs/s/aaaaa2/");
  }

  @Test
  void source_canBeReadAlone() throws Exception {
    assertThat(make("--sources", "lobsters").out())
        .containsPattern("(?m)^  lobsters +answered +read +6, kept +3 ")
        .doesNotContain("  bluesky ");
  }

  @Test
  void sourcesCommand_asksTheSource() throws Exception {
    try (Replay service = Replay.open(folder())) {
      assertThat(sources(service, folder().resolve("settings.yaml")).out())
          .containsPattern("(?m)^lobsters +answered +6 +3 ");
    }
  }

  @Test
  void sourceWithoutSettings_isOff() throws Exception {
    Path settings = Files.writeString(out.resolve("settings.yaml"), "pages: {perSource: 0}\n");
    try (Replay service = Replay.open(folder())) {
      assertThat(sources(service, settings).out())
          .containsPattern("(?m)^lobsters +off .*switched off");
    }
  }

  @Test
  void invalidSetting_isRefusedWithItsPlace() throws Exception {
    Path settings = out.resolve("settings.yaml");
    Files.writeString(
        settings, "sources:\n  lobsters:\n    on: true\n    tags: []\n    points: 5\n");
    Command.Outcome outcome = Command.run("sources", "--settings", settings);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("line 4", "sources.lobsters.tags", "expected at least one entry");
  }

  @Test
  void help_listsTheSource() {
    assertThat(SourceId.all()).endsWith(LobstersDescriptor.ID);
    assertThat(Command.run("run", "--help").out()).contains("bluesky, lobsters");
  }

  private Command.Outcome make(String... more) throws Exception {
    Object[] line = {
      "run",
      "--date",
      DAY,
      "--replay",
      folder(),
      "--no-serve",
      "--out",
      out,
      "--settings",
      folder().resolve("settings.yaml"),
      "--model",
      "none"
    };
    return Command.run(Stream.concat(Stream.of(line), Stream.of(more)).toArray());
  }

  private static Command.Outcome sources(Replay service, Path settings) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-03T06:00:00Z"));
    return Command.run(
        () -> new CommandLine(new SourcesCommand(service.network(), Secrets.of(Map.of()), clock)),
        "--settings",
        settings);
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(NewSourceTest.class.getResource("lobsters").toURI());
  }
}
