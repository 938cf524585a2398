package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days on which no source answers, and data folders that are damaged. */
class PoorDayTest {
  private static final String SETTINGS =
      """
      sources:
        twitter: {on: false}
        rss: {feeds: [{name: Nobody, url: "https://nobody.invalid/feed"}]}
      """;

  @TempDir private Path work;
  private Path out;

  @BeforeEach
  void nothingAnswers() throws IOException {
    out = work.resolve("out");
    Files.writeString(
        work.resolve("replay.yaml"), "limits: {backoff: 1, courtesy: 0}\nanswers: []\n");
    Files.writeString(work.resolve("mine.yaml"), SETTINGS);
  }

  @Test
  void noSourceAnswering_isPublishedAndReportedAsFailure() throws IOException {
    Command.Outcome outcome = make();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .containsExactly(
            "ainews: no source answered, so the edition of 2026-02-20 is empty;"
                + " the lines above say why");
    assertThat(SampleDay.site(out).get("en/2026-02-20/edition.md"))
        .contains("reddit: not read (404, not found)", "rss: not read (unreachable)");
    assertThat(outcome.out()).doesNotContain("more stories");
  }

  @Test
  void progress_saysWhyASourceDeliveredNothing() {
    assertThat(make().out())
        .containsPattern(
            "(?m)^  producthunt +failed .*  not found: status 404 from www.producthunt.com$")
        .containsPattern("(?m)^  hackernews +failed .*  not found: status 404 from hn.algolia.com$")
        .containsPattern(
            "(?m)^  rss +failed .*  unreachable: .*host name does not resolve: nobody.invalid$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "site/zh", "site/2026-02-20", "site/en/2026-02-20"})
  void fileInPlaceOfAFolder_isNamedBeforeAnyWork(String name) throws IOException {
    Path inTheWay = out.resolve(name);
    Files.createDirectories(inTheWay.getParent());
    Files.writeString(inTheWay, "mine");

    Command.Outcome outcome = make();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .startsWith("ainews: " + inTheWay + " is a file where the site needs a folder");
    assertThat(outcome.out()).isEmpty();
    assertThat(inTheWay).hasContent("mine");
  }

  @Test
  void folderInPlaceOfAFile_isReported() throws IOException {
    Files.createDirectories(out.resolve("site/zh/2026-02-20/edition.md/mine"));

    Command.Outcome outcome = make();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .startsWith("ainews: the site's files cannot be written");
  }

  @Test
  void show_needsNoReadableTable() throws IOException {
    Path day = Files.createDirectories(out.resolve("site/zh/2026-02-20"));
    Files.writeString(day.resolve("edition.md"), "---\nlang: zh\n---\n# A title\n");
    Files.writeString(out.resolve("ainews.db"), "no database, but long enough to be read as one");

    assertThat(Command.run("show", "2026-02-20", "--out", out).out()).contains("A title");
    assertThat(Command.run("show", "2026-02-21", "--out", out).errors())
        .containsExactly(
            "ainews: there is no edition of 2026-02-21 in "
                + out.resolve("site")
                + "; make it with ./ainews run --date 2026-02-21");
  }

  @Test
  void showOfADamagedEdition_saysSo() throws IOException {
    Path day = Files.createDirectories(out.resolve("site/zh/2026-02-20"));
    Path file = Files.write(day.resolve("edition.md"), new byte[] {(byte) 0xc3, 0x28});

    assertThat(Command.run("show", "2026-02-20", "--out", out).errors())
        .containsExactly(
            "ainews: " + file + " is damaged; make it again with ./ainews run --date 2026-02-20");
  }

  @Test
  void checkWhereNoModelWrote_saysSo() {
    make();

    assertThat(Command.run("check", "2026-02-20", "--out", out).out())
        .isEqualToIgnoringNewLines(
            "2026-02-20: no model wrote this edition, so there was nothing to check.");
  }

  @Test
  void checkWithoutFindings_saysSo() throws IOException {
    Files.writeString(
        work.resolve("mine.yaml"),
        """
        sources:
          twitter: {on: false}
          rss: {feeds: [{name: Lab, url: "https://lab.example.org/feed", about: ai}]}
        """);
    Files.writeString(
        work.resolve("replay.yaml"),
        """
        limits: {backoff: 1, courtesy: 0}
        answers:
        - url: lab.example.org/feed
          body: feed.xml
          type: application/rss+xml
        """);
    Files.writeString(
        work.resolve("feed.xml"),
        """
        <rss version="2.0"><channel><title>Lab</title><item>
          <title>Lab releases the language model Heron with open weights</title>
          <link>https://lab.example.org/heron</link>
          <pubDate>Fri, 20 Feb 2026 10:00:00 GMT</pubDate>
          <description>The language model Heron is open. Its weights can be downloaded by
            everybody, and its licence allows commercial use.</description>
        </item></channel></rss>
        """);
    Path drafts =
        Files.writeString(
            work.resolve("drafts.json"),
            """
            [{"about": "Heron", "draft": {
              "category": "models",
              "en": {"title": "Lab releases Heron with open weights",
                     "summary": "Everybody can download the weights of the language model."},
              "zh": {"title": "Lab 开放语言模型 Heron 的权重", "summary": "任何人都可以下载该模型的权重。"}}}]
            """);
    try (StandInModel model = new StandInModel(drafts, 0)) {
      make("--model", "openai:http://127.0.0.1:" + model.port() + "/v1#stand-in");
    }

    assertThat(Command.run("check", "2026-02-20", "--out", out).out())
        .isEqualToIgnoringNewLines(
            "2026-02-20: the check found no faults.Checked by stand-in: 1 story.");
  }

  @Test
  void checkOfAMissingDay_saysHowToMakeIt() {
    make();

    Command.Outcome check = Command.run("check", "2026-02-21", "--out", out);

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.errors())
        .containsExactly(
            "ainews: there is no edition of 2026-02-21 in "
                + out
                + "; make it with ./ainews run --date 2026-02-21");
  }

  @Test
  void checkWithoutTable_saysSoAndCreatesNone() throws IOException {
    Files.createDirectories(out.resolve("site"));

    assertThat(Command.run("check", "2026-02-20", "--out", out).errors())
        .containsExactly(
            "ainews: "
                + out.resolve("ainews.db")
                + " is missing, only the site is there; ./ainews run creates it again");
    assertThat(out.resolve("ainews.db")).doesNotExist();
  }

  private Command.Outcome make(String... more) {
    List<Object> line =
        new ArrayList<>(
            List.of("run", "--no-serve", "--date", "2026-02-20", "--replay", work, "--out", out));
    line.addAll(List.of("--settings", work.resolve("mine.yaml")));
    line.addAll(List.of(more));
    return Command.run(line.toArray());
  }
}
