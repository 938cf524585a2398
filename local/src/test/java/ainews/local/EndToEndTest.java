package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Verdict;
import ainews.shared.store.EditionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the sample day with the whole agent, as a user does. */
class EndToEndTest {
  private static final String SAMPLES = "ainews.samples";
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\((https?://[^)\\s]+)\\)");
  private static final Pattern COUNT = Pattern.compile("(?m)^> \\D*(\\d+) .*$");
  private static final Pattern STORY = Pattern.compile("(?m)^(### \\d+\\. |- )\\*\\*.*$");
  private static final LocalDate DAY = LocalDate.parse(SampleDay.DATE);

  @TempDir private static Path work;
  private static String samplesBefore;
  private static Path out;
  private static Command.Outcome first;
  private static Map<String, String> site;

  @BeforeAll
  static void makeTheDay() throws IOException {
    samplesBefore = System.getProperty(SAMPLES);
    Path samples = Files.createDirectory(work.resolve("samples"));
    SampleDay.copy(samples, false);
    System.setProperty(SAMPLES, samples.toString());
    out = work.resolve("out");
    first = demo(out);
    site = SampleDay.site(out);
  }

  @AfterAll
  static void restoreSamples() {
    if (samplesBefore == null) {
      System.clearProperty(SAMPLES);
    } else {
      System.setProperty(SAMPLES, samplesBefore);
    }
  }

  @Test
  void demo_publishesBothLanguages() {
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(site)
        .containsKeys(
            "index.html",
            "zh/2026-02-20/edition.md",
            "zh/2026-02-20/index.html",
            "en/2026-02-20/edition.md",
            "en/2026-02-20/index.html",
            "2026-02-20/edition.json");
    assertThat(first.out()).contains("AI Daily — 2026-02-20", "Published under " + out);
  }

  @Test
  void demo_printsOneProgressLinePerSource() {
    for (SourceId source : SourceId.all()) {
      assertThat(first.out())
          .containsPattern("(?m)^  " + source + " +(answered|partial) +read +\\d+, kept +\\d+ ");
    }
    assertThat(first.out()).containsPattern("(?m)^  summarise +\\d+ stories ");
    assertThat(first.out() + first.err()).doesNotContain("\u001b");
  }

  @Test
  void editions_countTheStoriesTheyList() {
    for (String edition : List.of(edition("zh"), edition("en"))) {
      Matcher count = COUNT.matcher(edition);
      assertThat(count.find()).isTrue();
      assertThat(STORY.matcher(edition).results().count())
          .isEqualTo(Long.parseLong(count.group(1)))
          .isGreaterThan(20);
    }
  }

  @Test
  void editions_haveNoDuplicateLinksAndTheSameInBothLanguages() {
    List<String> links = links(edition("en"));
    assertThat(links).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(links(edition("zh"))).isEqualTo(links);
  }

  @Test
  void editions_containNoBoilerplateOfServices() {
    for (String edition : List.of(edition("zh"), edition("en"))) {
      assertThat(edition.toLowerCase(Locale.ROOT))
          .doesNotContain(
              "hls playback",
              "media could not",
              "submitted by",
              "[comments]",
              "show more",
              "replying to",
              "appeared first on",
              "read more",
              "阅读原文",
              "cookie");
    }
  }

  @Test
  void stories_areWrittenInBothLanguagesExceptTheFaultyOnes() {
    List<Story> stories = published().stories();

    assertThat(stories).allMatch(story -> story.text(Language.EN).original().isEmpty());
    assertThat(stories.stream().map(story -> story.text(Language.ZH)))
        .filteredOn(text -> text.original().isPresent())
        .extracting(StoryText::title)
        .containsExactlyInAnyOrder(
            "pentagi: Autonomous AI agents that carry out complex penetration tests in a sandbox",
            "MAEB: Massive Audio Embedding Benchmark",
            "AutoWebWorld: Synthesising Verifiable Web Environments with Finite State Machines");
    assertThat(stories.stream().map(story -> story.text(Language.ZH)))
        .filteredOn(text -> text.original().isEmpty())
        .hasSizeGreaterThan(35)
        .allSatisfy(text -> assertThat(text.title()).containsPattern("\\p{IsHan}.*\\p{IsHan}"));
  }

  @Test
  void check_findsTheSeededFaultsOnly() {
    assertThat(verdicts())
        .extracting(verdict -> verdict.reason() + " " + verdict.outcome().id())
        .containsOnly(
            "address rewritten",
            "certainty rewritten",
            "figure rewritten",
            "figure replaced",
            "invented shortened",
            "language rewritten",
            "name rewritten",
            "negation rewritten",
            "parity rewritten",
            "swap rewritten",
            "version rewritten");
    assertThat(verdicts().stream().map(Verdict::story).distinct()).hasSize(11);
    assertThat(edition("en"))
        .contains(
            "broke 3 glasses in 200 tries, one trained on pictures alone 17",
            "The weights did not change",
            "The set costs 89 dollars. [");
  }

  @Test
  void textThatIsStillWrong_isRightAtTheSecondRewrite() throws IOException {
    List<String> rewrites = new ArrayList<>();
    for (Path file : answers("rewrite-")) {
      String recorded = Files.readString(file);
      if (recorded.contains("SLA2: Sparse-Linear Attention")) {
        rewrites.add(recorded.substring(recorded.indexOf("== answer")));
      }
    }

    assertThat(rewrites)
        .satisfiesExactlyInAnyOrder(
            first -> assertThat(first).contains("a choice that falls short of the optimum"),
            second -> assertThat(second).contains("which may not be optimal"));
    assertThat(edition("en")).contains("which may not be optimal").doesNotContain("falls short");
  }

  @Test
  void checkedStories_haveEvidenceForEverySentence() {
    List<Story> checked =
        published().stories().stream()
            .filter(story -> !story.text(Language.EN).evidence().isEmpty())
            .toList();

    assertThat(checked).hasSize(42);
    assertThat(site.get("en/2026-02-20/index.html"))
        .contains("The weights did not change, so only the tokenizer needs a new download.");
  }

  @Test
  void notes_nameTheWriterAndTheCheckResults() {
    assertThat(edition("en"))
        .contains(
            "- Writer: texts written by hand for this sample; no model was used\n",
            "- Check: 42 stories (1 only in part) checked by judgements written by hand for this"
                + " sample, 9 texts rewritten, 3 replaced by extracts, one text shortened\n",
            "- Cost: $0.00\n");
    assertThat(edition("zh"))
        .contains(
            "- 撰写：样例文字由人事先写好，未使用模型\n",
            "- 检查：按样例中由人事先写好的判断核查 42 条（其中 1 条仅部分核实），9 条重写后通过，" + "3 条改用原文摘录，1 条删去有误的句子，3 条未翻译\n");
    assertThat(first.out())
        .contains("  texts and judgements: written by people for this sample day");
  }

  @Test
  void checkCommand_listsFaultsByStoryAndCountsThem() {
    Command.Outcome check = Command.run("check", SampleDay.DATE, "--out", out);

    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out())
        .startsWith(DAY + ": the check found " + verdicts().size() + " faults in 11 of ")
        .contains(
            "\nVellium v0.3.5 rebuilds its writing mode\n",
            "  en title    version    rewritten  0.3.6\n",
            "\nMAEB: Massive Audio Embedding Benchmark\n",
            "  zh title    figure     replaced   500 多\n",
            "  en summary  swap       rewritten  an arm trained with the forces broke 17 glasses",
            "\n    a post says: \"an arm trained with the forces broke 3 glasses in 200 tries;",
            "\n  figure     rewritten  2\n  figure     replaced   4\n",
            "\nChecked by judgements written by hand for this sample: 42 stories, 1 of them in part.\n",
            "\nNo answer from the model: 2 stories, shown with extracts from the posts.\n")
        .doesNotContain("\u001b");
  }

  @Test
  void madeAgain_isANewRevisionWithTheSameFiles() throws IOException {
    Path again = work.resolve("again");
    demo(again);
    assertThat(head(again)).isEqualTo(1);

    Command.Outcome second = demo(again);

    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.out()).containsPattern("(?m)^  fan-out +revision 2 ");
    assertThat(head(again)).isEqualTo(2);
    assertThat(SampleDay.site(again)).isEqualTo(site);
  }

  @Test
  void otherTimeZoneAndLocale_makesTheSameBytes() throws IOException, InterruptedException {
    Path elsewhere = work.resolve("elsewhere");
    Command.Outcome outcome =
        Command.fork(
            work.resolve("fork"),
            Map.of("TZ", "Asia/Tokyo", "LC_ALL", "C", "NO_COLOR", "1"),
            List.of(
                "-Duser.timezone=Asia/Tokyo",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dstdout.encoding=UTF-8",
                "-D" + SAMPLES + "=" + System.getProperty(SAMPLES)),
            "demo",
            "--no-serve",
            "--out",
            elsewhere);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).doesNotContain("\u001b").contains("AI Daily — 2026-02-20");
    assertThat(SampleDay.site(elsewhere)).isEqualTo(site);
  }

  @Test
  void sourcesAnsweringInAnotherOrder_makeTheSameBytes() throws IOException {
    Path staggered = SampleDay.copy(Files.createDirectory(work.resolve("staggered samples")), true);
    Path other = work.resolve("other order");

    Command.Outcome outcome = replay(staggered, other);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(SampleDay.site(other)).isEqualTo(site);
  }

  @Test
  void someSources_readsOnlyThoseAndSaysSo() throws IOException {
    Path some = work.resolve("some");
    Path sample = Path.of(System.getProperty(SAMPLES), SampleDay.DATE);

    Command.Outcome outcome = replay(sample, some, "--sources", "reddit,hackernews");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("  reddit ", "  hackernews ").doesNotContain("  arxiv ");
    String edition = SampleDay.site(some).get("en/2026-02-20/edition.md");
    String notes = edition.substring(edition.indexOf("## Sources and notes"));
    assertThat(notes).contains("- reddit: read ", "- hackernews: read ");
    assertThat(notes).doesNotContain("- arxiv: read", "- twitter: read", "- rss: read");
    assertThat(edition).doesNotContain("[Source-arxiv]", "[Source-twitter]", "[Source-rss]");
  }

  @Test
  void show_printsTheStoredEdition() {
    Command.Outcome shown = Command.run("show", SampleDay.DATE, "--lang", "en", "--out", out);

    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains("AI Daily — 2026-02-20", "Sources and notes")
        .doesNotContain("\u001b", "**");
  }

  @Test
  void showWhy_printsReasonsBelowEachStory() {
    Command.Outcome plain = Command.run("show", SampleDay.DATE, "--lang", "en", "--out", out);
    Command.Outcome why =
        Command.run("show", SampleDay.DATE, "--lang", "en", "--why", "--out", out);
    assertThat(why.code()).isZero();
    List<String> added =
        why.out().lines().filter(line -> line.startsWith("    Overall score: ")).toList();
    assertThat(plain.out()).contains("Covering " + added.size() + " AI stories");
    assertThat(added)
        .allMatch(
            line ->
                line.matches(
                    ".*: \\d+ out of 1\\d+ · .*Reported by .* post.* · Source authority: .*"));
    assertThat(why.out().lines().filter(line -> !added.contains(line)).toList())
        .isEqualTo(plain.out().lines().toList());
  }

  @Test
  void showOfAMissingDay_saysHowToMakeIt() {
    Command.Outcome shown = Command.run("show", "2026-02-19", "--out", out);

    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.errors())
        .containsExactly(
            "ainews: there is no edition of 2026-02-19 in "
                + out.resolve("site")
                + "; make it with ./ainews run --date 2026-02-19");
  }

  private static Command.Outcome demo(Path out) {
    return Command.run("demo", "--no-serve", "--out", out);
  }

  private static Command.Outcome replay(Path sample, Path out, String... more) {
    Object[] usual = {
      "run",
      "--no-serve",
      "--date",
      SampleDay.DATE,
      "--replay",
      sample,
      "--out",
      out,
      "--settings",
      sample.resolve("settings.yaml")
    };
    return Command.run(Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray());
  }

  private static int head(Path out) {
    return stored(out, editions -> editions.head(DAY).orElseThrow());
  }

  private static Edition published() {
    return stored(out, editions -> editions.publishedEdition(DAY).orElseThrow());
  }

  private static List<Verdict> verdicts() {
    return stored(out, editions -> editions.verdicts(DAY, 1));
  }

  private static <T> T stored(Path out, Function<EditionStore, T> what) {
    try (SqliteTable table =
        SqliteTable.open(out.resolve("ainews.db"), InstantSource.fixed(Instant.EPOCH))) {
      return what.apply(new EditionStore(table));
    }
  }

  private static List<Path> answers(String task) throws IOException {
    Path answers = Path.of(System.getProperty(SAMPLES), SampleDay.DATE, "answers");
    try (Stream<Path> files = Files.list(answers)) {
      return files.filter(file -> file.getFileName().toString().startsWith(task)).toList();
    }
  }

  private static String edition(String language) {
    return site.get(language + "/" + SampleDay.DATE + "/edition.md");
  }

  private static List<String> links(String edition) {
    return LINK.matcher(edition).results().map(link -> link.group(1)).toList();
  }
}
