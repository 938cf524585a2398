package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days on which nothing answers, and folders in which something is amiss. */
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
  void noSourceThatAnswers_isPublishedAndToldAsAFailure() throws IOException {
    Command.Outcome outcome = make();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.complaints())
        .containsExactly(
            "ainews: no source answered, and the edition of 2026-02-20 says so;"
                + " see the lines above");
    assertThat(SampleDay.site(out).get("en/2026-02-20/edition.md"))
        .contains("reddit: not read (404, not found)", "rss: not read (unreachable)");
    assertThat(outcome.out()).doesNotContain("more stories");
  }

  @Test
  void progress_saysWhyASourceBroughtNothing() {
    assertThat(make().out())
        .containsPattern(
            "(?m)^  producthunt +failed .*  not found: status 404 from www.producthunt.com$")
        .containsPattern("(?m)^  hackernews +failed .*  not found: status 404 from hn.algolia.com$")
        .containsPattern(
            "(?m)^  rss +failed .*  unreachable: .*the name nobody.invalid does not resolve$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "site/zh", "site/2026-02-20", "site/en/2026-02-20"})
  void fileWhereTheSiteNeedsAFolder_isNamedBeforeAnyWork(String name) throws IOException {
    Path inTheWay = out.resolve(name);
    Files.createDirectories(inTheWay.getParent());
    Files.writeString(inTheWay, "mine");

    Command.Outcome outcome = make();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.complaints())
        .singleElement()
        .asString()
        .startsWith("ainews: " + inTheWay + " is a file where the site needs a folder");
    assertThat(outcome.out()).isEmpty();
    assertThat(inTheWay).hasContent("mine");
  }

  @Test
  void folderWhereTheSiteNeedsAFile_isToldInWords() throws IOException {
    Files.createDirectories(out.resolve("site/zh/2026-02-20/edition.md/mine"));

    Command.Outcome outcome = make();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.complaints())
        .singleElement()
        .asString()
        .startsWith("ainews: the site's files cannot be written");
  }

  @Test
  void show_readsTheSiteWhateverTheTableIs() throws IOException {
    Path day = Files.createDirectories(out.resolve("site/zh/2026-02-20"));
    Files.writeString(day.resolve("edition.md"), "---\nlang: zh\n---\n# A title\n");
    Files.writeString(out.resolve("ainews.db"), "no database, but long enough to be read as one");

    assertThat(Command.run("show", "2026-02-20", "--out", out).out()).contains("A title");
    assertThat(Command.run("show", "2026-02-21", "--out", out).complaints())
        .containsExactly(
            "ainews: there is no edition of 2026-02-21 in "
                + out.resolve("site")
                + "; ./ainews run --date 2026-02-21 makes it");
  }

  @Test
  void showOfADamagedEdition_saysSo() throws IOException {
    Path day = Files.createDirectories(out.resolve("site/zh/2026-02-20"));
    Path file = Files.write(day.resolve("edition.md"), new byte[] {(byte) 0xc3, 0x28});

    assertThat(Command.run("show", "2026-02-20", "--out", out).complaints())
        .containsExactly(
            "ainews: "
                + file
                + " cannot be read as an edition; ./ainews run --date 2026-02-20 makes it anew");
  }

  @Test
  void gateWhereNoModelWrote_saysSo() {
    make();

    assertThat(Command.run("gate", "2026-02-20", "--out", out).out())
        .isEqualToIgnoringNewLines(
            "No model wrote the edition of 2026-02-20: there was nothing to check.");
  }

  @Test
  void gateThatCaughtNothing_saysSo() throws IOException {
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
    Files.writeString(
        work.resolve("replies.json"),
        """
        {"aboutAi": [], "events": [], "stories": [{"about": ["Heron"], "draft": {
          "category": "models", "certainty": "reported", "importance": 0,
          "en": {"title": "Lab releases Heron with open weights",
                 "summary": "Everybody can download the weights of the language model."},
          "zh": {"title": "Lab 开放语言模型 Heron 的权重", "summary": "任何人都可以下载该模型的权重。"}}}]}
        """);
    make();

    assertThat(Command.run("gate", "2026-02-20", "--out", out).out())
        .isEqualToIgnoringNewLines("The gate caught nothing in the edition of 2026-02-20.");
  }

  @Test
  void gateOfAMissingDay_saysWhatMakesIt() {
    make();

    Command.Outcome gate = Command.run("gate", "2026-02-21", "--out", out);

    assertThat(gate.code()).isEqualTo(1);
    assertThat(gate.complaints())
        .containsExactly(
            "ainews: there is no edition of 2026-02-21 in "
                + out
                + "; ./ainews run --date 2026-02-21 makes it");
  }

  @Test
  void gateWithoutTable_saysSoAndMakesNone() throws IOException {
    Files.createDirectories(out.resolve("site"));

    assertThat(Command.run("gate", "2026-02-20", "--out", out).complaints())
        .containsExactly(
            "ainews: "
                + out.resolve("ainews.db")
                + " is not there, only the site; making a day again brings it back");
    assertThat(out.resolve("ainews.db")).doesNotExist();
  }

  private Command.Outcome make() {
    return Command.run(
        "run",
        "--no-serve",
        "--date",
        "2026-02-20",
        "--replay",
        work,
        "--settings",
        work.resolve("mine.yaml"),
        "--out",
        out);
  }
}
