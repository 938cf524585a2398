package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retracts, restores and corrects stories of the sample day with the operator's commands. */
class AmendCommandTest {
  private static final String DAY = SampleDay.DATE;
  private static final Pattern ID = Pattern.compile("story (\\d+) · ([0-9a-f]{16})");

  @TempDir private static Path work;
  private static Path demo;

  private Path out;
  private Map<String, String> before;

  @BeforeAll
  static void publish() throws IOException {
    SampleDay.copy(Files.createDirectory(work.resolve("samples")), false);
    String bundled = System.getProperty("ainews.samples");
    System.setProperty("ainews.samples", work.resolve("samples").toString());
    try {
      demo = work.resolve("demo");
      assertThat(Command.run("demo", "--model", "none", "--no-serve", "--out", demo).code())
          .isZero();
    } finally {
      if (bundled == null) {
        System.clearProperty("ainews.samples");
      } else {
        System.setProperty("ainews.samples", bundled);
      }
    }
  }

  @BeforeEach
  void copy(@TempDir Path own) throws IOException {
    out = own.resolve("out");
    try (Stream<Path> files = Files.walk(demo)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            out.resolve(demo.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    before = SampleDay.site(out);
  }

  @Test
  void retract_strikesTheStoryInEveryFileAndDoesNotCountIt() throws IOException {
    String id = ids().get(0);
    Command.Outcome outcome =
        run("retract", DAY, "1", "--reason", "The lab took it back.", "--reason-zh", "实验室已收回。");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("Retracted: " + id + " \"ggml.ai", "Published again: " + DAY);
    Map<String, String> site = SampleDay.site(out);
    assertThat(site.get("en/" + DAY + "/edition.md"))
        .contains(
            "Covering 29 AI stories",
            "One story was retracted after publication and is not counted")
        .contains("### 1. **~~ggml.ai becomes part of Hugging Face~~**")
        .contains("\nRetracted (" + today() + "): The lab took it back. [Source-rss](")
        .doesNotContain("within reach of more people", "description: \"ggml.ai")
        .contains("description: \"GUI-Owl-1.5");
    assertThat(site.get("zh/" + DAY + "/edition.md"))
        .contains("涵盖 29 条 AI 新闻", "发布后撤回 1 条，不计入总数")
        .contains("已撤回（" + today() + "）：实验室已收回。 [来源-rss](");
    assertThat(site.get("en/" + DAY + "/index.html"))
        .contains("<article id=\"s-" + id + "\" class=\"story withdrawn\"", "</s></h3>")
        .contains("<b>Retracted (" + today() + "): </b>The lab took it back.")
        .doesNotContain("within reach of more people");
    assertThat(site.get("zh/" + DAY + "/index.html"))
        .contains("<b>已撤回（" + today() + "）：</b>实验室已收回。");
    assertThat(site.get(DAY + "/edition.json"))
        .contains("\"count\":29", "\"kind\":\"withdrawn\"", "\"en\":\"The lab took it back.\"")
        .doesNotContain("within reach of more people");
    assertThat(site.get("en/index.html"))
        .contains("<b>Retracted (" + today() + "): </b>", "GUI-Owl-1.5")
        .doesNotContain("within reach of more people");
    assertThat(site.get("zh/index.html")).contains("已撤回（" + today() + "）", "当天共 29 条");
    assertThat(site.get("en/stories.xml"))
        .contains("Retracted: ggml.ai", "The lab took it back.")
        .doesNotContain("within reach of more people");
    assertThat(site.get("zh/category/models/index.html"))
        .contains("已撤回（" + today() + "）：</b>实验室已收回。");
    assertThat(site.get("en/search/2026-02.json")).doesNotContain("ggml.ai becomes");
    assertThat(site.get("index.html")).contains("GUI-Owl-1.5").doesNotContain("ggml.ai");
  }

  @Test
  void retractTwice_changesNothingTheSecondTime() throws IOException {
    String id = ids().get(4);
    assertThat(run("retract", DAY, "s-" + id, "--reason", "Made up.").code()).isZero();
    Map<String, String> site = SampleDay.site(out);
    assertThat(site).isNotEqualTo(before);
    assertThat(run("retract", DAY, id, "--reason", "Made up.").code()).isZero();
    assertThat(SampleDay.site(out)).isEqualTo(site);
    assertThat(run("retract", DAY, id, "--reason", "Never happened.").code()).isZero();
    assertThat(SampleDay.site(out).get("en/" + DAY + "/edition.md"))
        .contains("Never happened.")
        .doesNotContain("Made up.");
  }

  @Test
  void restore_returnsTheTextAndSaysWhatHappened() throws IOException {
    assertThat(run("retract", DAY, "1", "--reason", "The lab took it back.").code()).isZero();
    Command.Outcome outcome =
        run("restore", DAY, "1", "--reason", "Withdrawn by mistake.", "--reason-zh", "此前误撤。");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Restored: " + ids().get(0));
    String page = SampleDay.site(out).get("en/" + DAY + "/edition.md");
    assertThat(page)
        .contains("### 1. **ggml.ai becomes part of Hugging Face**", "Covering 30 AI")
        .contains(
            "within reach of more people", "Retracted (" + today() + "): The lab took it back.")
        .contains("Restored (" + today() + "): Withdrawn by mistake.")
        .doesNotContain("not counted");
    assertThat(SampleDay.site(out).get("zh/" + DAY + "/index.html"))
        .contains("<b>已恢复（" + today() + "）：</b>此前误撤。");
    Map<String, String> site = SampleDay.site(out);
    assertThat(
            run("restore", DAY, "1", "--reason", "Withdrawn by mistake.", "--reason-zh", "此前误撤。"))
        .extracting(Command.Outcome::code)
        .isEqualTo(0);
    assertThat(SampleDay.site(out)).isEqualTo(site);
  }

  @Test
  void restoreOfAStoryNotRetracted_isRefused() throws IOException {
    Command.Outcome outcome = run("restore", DAY, "2", "--reason", "Why not.");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("is not retracted");
    assertThat(SampleDay.site(out)).isEqualTo(before);
  }

  @Test
  void retractAfterRestore_strikesTheStoryAgain() throws IOException {
    assertThat(run("retract", DAY, "1", "--reason", "Made up.").code()).isZero();
    assertThat(run("restore", DAY, "1", "--reason", "It is true.").code()).isZero();
    assertThat(run("retract", DAY, "1", "--reason", "Made up.").code()).isZero();

    assertThat(SampleDay.site(out).get("en/" + DAY + "/edition.md"))
        .contains("### 1. **~~ggml.ai", "Made up.")
        .doesNotContain("It is true.");
  }

  @Test
  void correctTwice_showsBothReasonsAndTheLastTexts() throws IOException {
    assertThat(
            run(
                    "correct",
                    DAY,
                    "2",
                    "--reason",
                    "Wrong name.",
                    "--title-en",
                    "Owl 1.5 is out",
                    "--title-zh",
                    "Owl 1.5 发布",
                    "--summary-zh",
                    "它能操作桌面、手机和浏览器。")
                .code())
        .isZero();
    assertThat(
            run(
                    "correct",
                    DAY,
                    "2",
                    "--reason-en",
                    "One more.",
                    "--reason-zh",
                    "再次更正。",
                    "--title-en",
                    "Owl 1.6 is out")
                .code())
        .isZero();
    Map<String, String> site = SampleDay.site(out);
    assertThat(site.get("en/" + DAY + "/edition.md"))
        .contains("### 2. **Owl 1.6 is out**\n\nAcross more than 20 GUI benchmarks")
        .contains(
            "WebArena. Corrected ("
                + today()
                + "): Wrong name. Corrected ("
                + today()
                + "): One more. [Source-huggingface]")
        .contains("Covering 30 AI stories");
    assertThat(site.get("zh/" + DAY + "/edition.md"))
        .contains(
            "### 2. **Owl 1.5 发布**\n\n它能操作桌面、手机和浏览器。 更正（"
                + today()
                + "）：Wrong name. 更正（"
                + today()
                + "）：再次更正。 [来源-");
    assertThat(site.get("zh/" + DAY + "/index.html"))
        .contains("<p class=\"amended\"><b>更正（" + today() + "）：</b>再次更正。</p>");
    assertThat(Jsoup.parse(site.get("en/index.html")).select("article a").eachText())
        .contains("Owl 1.6 is out");
    assertThat(site.get("en/feed.json")).contains("Owl 1.6 is out", "One more.");
    assertThat(site.get(DAY + "/edition.json"))
        .contains("Owl 1.6 is out", "\"kind\":\"corrected\"");
  }

  @Test
  void dayMadeAgain_keepsAmendments() throws IOException {
    run("retract", DAY, "3", "--reason", "Made up.");
    run("correct", DAY, "5", "--reason", "Typo.", "--title-en", "A better title");
    Map<String, String> site = SampleDay.site(out);
    Path sample = work.resolve("samples").resolve(DAY);
    Command.Outcome again =
        run(
            "run",
            "--model",
            "none",
            "--no-serve",
            "--date",
            DAY,
            "--replay",
            sample.toString(),
            "--settings",
            sample.resolve("settings.yaml").toString());
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("revision 2");
    assertThat(SampleDay.site(out)).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retract|pebbl|there is no story \"pebbl\" in the edition of 2026-02-20; similar ones: 4 ",
        "retract|1941a764fd50b941|similar ones: 4 1941a764fd50b940 \"Pebble P1",
        "retract|31|the edition of 2026-02-20 has 30 stories; none is number 31",
        "correct|0|none is number 0"
      })
  void unknownStory_isReportedWithSimilarOnes(String command, String story, String message)
      throws IOException {
    Command.Outcome outcome = run(command, DAY, story, "--reason", "Why.");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors())
        .singleElement()
        .asString()
        .startsWith("ainews: ")
        .contains(message);
    assertThat(SampleDay.site(out)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--title-en|它发布了|the title in en is in another language",
        "--title-zh|The weights are open now|the title in zh is in another language",
        "--summary-zh|All of it is English here.|the summary in zh is in another language",
        "--summary-en|See https://example.org/x|must not contain this (address): https://",
        "--title-en|**Bold**|must not contain this (markup)",
        "--title-en|''|the title in en is empty",
        "--reason-en|<script>alert(1)</script>|the reason in en must not contain this (markup)"
      })
  void textThatCannotBePrinted_isRefused(String option, String text, String message)
      throws IOException {
    Command.Outcome outcome = run("correct", DAY, "1", "--reason", "Why.", option, text);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.errors()).singleElement().asString().contains(message);
    assertThat(SampleDay.site(out)).isEqualTo(before);
  }

  @Test
  void invalidAmendment_isRefused() {
    assertThat(run("retract", DAY, "1").code()).isEqualTo(2);
    assertThat(run("retract", DAY, "1", "--reason", "Why.", "--title-en", "New").code())
        .isEqualTo(2);
    assertThat(run("correct", DAY, "1", "--reason", "Why.", "--title-en", "x".repeat(111)).err())
        .contains("too long");
    assertThat(run("retract", "2026-02-19", "1", "--reason", "Why.").err())
        .contains("no edition of 2026-02-19 is published");
    run("retract", DAY, "1", "--reason", "Made up.");
    assertThat(run("correct", DAY, "1", "--reason", "Why.").err()).contains("is retracted");
  }

  private List<String> ids() {
    Matcher matcher = ID.matcher(run("show", DAY).out());
    Map<Integer, String> ids = new TreeMap<>();
    while (matcher.find()) {
      ids.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
    }
    assertThat(ids).hasSize(30);
    return new ArrayList<>(ids.values());
  }

  private Command.Outcome run(String... words) {
    return Command.run(
        Stream.concat(Stream.of(words), Stream.of("--out", out.toString())).toArray());
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
