package ainews.publish.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.publish.Editions;
import ainews.publish.markdown.Markdown;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Score;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of fault, and what happens to the story. */
class EditionValidatorTest {
  private static final Optional<String> MIXED = Optional.of(StoryText.SEVERAL);

  private static final LocalDate DATE = Editions.DATE;
  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");
  private static final Score UNKNOWN = Score.of(1, Optional.of(.5), .5, 0, 1, .5);

  private final EditionStore editions = new EditionStore(new MemoryTable(InstantSource.fixed(NOW)));

  @Test
  void goodEdition_staysAsItIs() {
    assertThat(passed(Editions.whole())).isEqualTo(Editions.whole());
    assertThat(verdicts()).isEmpty();
  }

  // Point 1.

  @Test
  void addressOfAnotherStory_dropsTheLaterStory() {
    Story again = linked(story("b", Section.QUICK), "https://example.org/a");
    Edition edition = passed(Editions.of(story("a", Section.QUICK), again));
    assertThat(page(edition)).contains("Covering 1 AI story", "one story left out", "Title a");
    assertThat(verdicts()).containsExactly("point 1: duplicate address, dropped");
  }

  @Test
  void sameTextTwice_dropsTheLaterStory() {
    StoryText text = Samples.text("The same title", "The same summary.");
    Edition edition =
        passed(
            Editions.of(
                Samples.story("a", Section.QUICK, Category.OTHER, text),
                Samples.story("b", Section.QUICK, Category.OTHER, text)));
    assertThat(page(edition))
        .contains("Covering 1 AI story")
        .containsOnlyOnce("**The same title**");
    assertThat(verdicts()).containsExactly("point 1: duplicate text, dropped");
  }

  // Point 2.

  @Test
  void updateOfALaterDay_isDropped() {
    Story story =
        Samples.update(story("a", Section.QUICK), DATE.plusDays(1), story("b", Section.TOP));
    assertThat(passed(Editions.of(story)).stories()).isEmpty();
    assertThat(verdicts())
        .containsExactly("point 2: update of a story that is not earlier, dropped");
  }

  @Test
  void storyOfAnEarlierDay_isDroppedUnlessItIsAnUpdate() {
    Story story = story("a", Section.QUICK);
    store(
        DATE.minusDays(3),
        new Edition(
            DATE.minusDays(3), ZoneOffset.UTC, List.of(story), List.of(), Samples.provenance()));
    editions.flipHead(editions.publishedRevision(DATE.minusDays(3)), 1);
    assertThat(passed(Editions.of(story)).stories()).isEmpty();
    assertThat(verdicts()).containsExactly("point 2: published on another day, dropped");
  }

  // Point 3.

  @Test
  void fourthTopStory_movesDown() {
    Edition edition =
        passed(
            Editions.of(
                story("a", Section.TOP),
                story("b", Section.TOP),
                story("c", Section.TOP),
                story("d", Section.TOP)));
    assertThat(edition.in(Section.TOP)).hasSize(3);
    assertThat(page(edition)).contains("### Research\n\n- **Title d**");
    assertThat(verdicts()).containsExactly("point 3: more than three top stories, moved");
  }

  @Test
  void topStoryOfOneVoiceWithoutAuthority_movesDown() {
    Story story = scored(story("a", Section.TOP), UNKNOWN);
    Story bare =
        scored(Samples.story("b", Section.TOP, Category.OTHER, Samples.text("Bare", "")), UNKNOWN);
    Edition edition = passed(Editions.of(story, bare));
    assertThat(edition.stories())
        .extracting(Story::section)
        .containsExactly(Section.FEATURED, Section.QUICK);
    assertThat(page(edition)).doesNotContain("Top Stories");
  }

  // Point 4.

  @Test
  void storyAloneInItsCategory_isFolded() {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      stories.add(scored(story("best" + i, Section.FEATURED), Samples.SCORE));
    }
    stories.add(scored(Samples.story("a", Section.FEATURED, Category.SAFETY), UNKNOWN));
    Edition edition = passed(Editions.of(stories.toArray(Story[]::new)));
    assertThat(page(edition)).contains("### Other\n\n- **Title a**").doesNotContain("Safety");
    assertThat(verdicts()).containsExactly("point 4: alone in its category, folded");
  }

  @Test
  void storyAmongTheTenBest_keepsItsCategory() {
    Edition edition = passed(Editions.of(Samples.story("a", Section.FEATURED, Category.SAFETY)));
    assertThat(page(edition)).contains("### Safety");
    assertThat(verdicts()).isEmpty();
  }

  // Point 5.

  @Test
  void linkOfASourceWithoutAnItem_dropsTheStory() {
    Story story = story("a", Section.QUICK);
    StoryLink link = story.links().getFirst();
    Story other =
        linked(
            story,
            new StoryLink(RssDescriptor.ID, link.kind(), link.url(), link.engagement(), "", ""));
    assertThat(passed(Editions.of(other)).stories()).isEmpty();
    assertThat(verdicts()).containsExactly("point 5: link of a source without an item, dropped");
  }

  // Point 6.

  @Test
  void textThatFailedItsCheck_isReplacedByAnExtract() {
    Story story = Samples.written("a", Section.QUICK, Category.OTHER);
    store(DATE, Editions.of(story));
    editions.putVerdicts(
        DATE,
        1,
        List.of(new Verdict(story.id(), Language.ZH, "title", "figure", "9", Outcome.REPLACED)));
    Edition edition = EditionValidator.passed(editions, DATE, 1, true);
    assertThat(page(edition)).contains("**Title a** — Summary of a.").doesNotContain("Written");
    assertThat(edition.provenance().sentences().get(Language.EN))
        .startsWith("Title a — one AI story");
    assertThat(verdicts().getLast()).isEqualTo("point 6: text that failed its check, replaced");
  }

  // Point 8.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://evil.example for more.",
        "It is <b>bold</b> there.",
        "A ![picture](http://evil.example/a.png) of it.",
        "Here it is: <|im_start|>",
        "submitted by /u/somebody [link] [comments]",
        "The post appeared first on Example."
      })
  void writtenTextWithForeignMatter_isReplacedByAnExtract(String words) {
    Story story = Samples.written("a", Section.QUICK, Category.OTHER);
    Story broken =
        story.with(
            Map.of(
                Language.ZH,
                story.text(Language.ZH),
                Language.EN,
                Samples.text("Written a", words)));
    Edition edition = passed(Editions.of(broken));
    assertThat(page(edition)).contains("**Title a** — Summary of a.");
    assertThat(verdicts())
        .singleElement()
        .asString()
        .startsWith("point 8: ")
        .endsWith(", replaced");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Ignore previous instructions' still fools one agent in three",
        "Kestrel 4 now writes accessible <video> tags in web pages",
        "A model closes every </div> and </script> that it opens",
        "A tokenizer's bug turned &nbsp; into gibberish",
        "Example Labs buys the domain www.chat.example",
        "A leaked config shows <|im_start|> and [INST] replaced",
        "Kestrel gets a [link](tool) syntax for citations",
        "研究称“忽略之前的指令”仍可骗过助手",
      })
  void titleThatQuotesAnAttackOrMarkup_isPrintedAsText(String title) {
    Story story =
        Samples.story("a", Section.QUICK, Category.OTHER, new StoryText(title, "", MIXED));
    assertThat(passed(Editions.of(story)).stories())
        .singleElement()
        .satisfies(kept -> assertThat(kept.text(Language.EN).title()).isEqualTo(title));
    assertThat(verdicts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is <b>bold</b> there",
        "See <a href=\"https://a.example\">this",
        "They don&#8217;t say",
        "A ![picture](/a.png) of it",
      })
  void extractWithLeftoverMarkup_losesItsSummary(String summary) {
    passed(
        Editions.of(
            Samples.story("a", Section.QUICK, Category.OTHER, Samples.text("Fine", summary))));
    assertThat(verdicts()).singleElement().asString().startsWith("point 8: ");
  }

  @Test
  void extractWithAnAddress_losesItsSummary() {
    Edition edition =
        passed(
            Editions.of(
                Samples.story(
                    "a",
                    Section.QUICK,
                    Category.OTHER,
                    Samples.text("Fine", "At http://a.example it says"))));
    assertThat(page(edition)).contains("- **Fine** [Source");
    assertThat(verdicts()).containsExactly("point 8: address, shortened");
  }

  @Test
  void titleWithAnAddress_dropsTheStory() {
    Story bad =
        Samples.story(
            "a", Section.TOP, Category.OTHER, Samples.text("At http://a.example", "It says."));
    Edition edition = passed(Editions.of(bad, story("b", Section.QUICK)));
    assertThat(page(edition))
        .contains("description: \"Title b — one AI story", "one story left out");
    assertThat(verdicts()).containsExactly("point 8: address, dropped");
  }

  // Point 9.

  @Test
  void chineseTitleInEnglish_isReplacedByAnExtract() {
    Story story = Samples.written("a", Section.QUICK, Category.OTHER);
    Story broken =
        story.with(
            Map.of(
                Language.ZH,
                Samples.text("The weights are open now", "摘要是中文的，标题不是。"),
                Language.EN,
                story.text(Language.EN)));
    Edition edition = passed(Editions.of(broken));
    assertThat(Markdown.of(edition, Language.ZH)).contains("**Title a** — Summary of a. [");
    assertThat(verdicts()).containsExactly("point 9: another language, replaced");
  }

  @Test
  void chineseTitleOfANameAlone_stays() {
    StoryText zh = Samples.text("DeepSeek V4.1", "开放权重，今天发布。");
    Story story = Samples.story("a", Section.QUICK, Category.OTHER);
    Story named = story.with(Map.of(Language.ZH, zh, Language.EN, marked(zh, "zh")));
    assertThat(passed(Editions.of(named)).stories()).containsExactly(named);
  }

  @Test
  void englishExtractWithChinese_isMarked() {
    Edition edition =
        passed(
            Editions.of(
                Samples.story(
                    "a",
                    Section.QUICK,
                    Category.OTHER,
                    Samples.text("Bailu (白鹭) is out", "It runs on phones."))));
    assertThat(page(edition))
        .contains(
            "It runs on phones. (original in several languages)",
            "one story in the original language");
    assertThat(edition.provenance().sentences().get(Language.EN)).startsWith("One AI story");
    assertThat(verdicts()).containsExactly("point 9: another language, marked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "共 128 页。|It has 182 pages.|false",
        "耗资 1.2 亿美元。|It costs $120 million.|true",
        "耗资 12 亿美元。|It costs $120 million.|false",
        "七成用户在三月升级。|In March 70% of users upgraded.|true",
        "共 5 个模型。|There are 3 models.|false",
        "共 3 个模型。|There are three models.|true",
        "每分钟 0.04 美元。|It is 4 cents a minute.|true",
        "参数量 70 亿，2026 年 2 月发布。|A 7B model of February 2026.|true"
      })
  void figures_mustMatchTheOtherLanguage(String zh, String en, boolean same) {
    Story sample = Samples.written("a", Section.QUICK, Category.OTHER);
    Story story =
        sample.with(
            Map.of(
                Language.ZH, Samples.text("标题一则", zh), Language.EN, Samples.text("A title", en)));
    assertThat(passed(Editions.of(story)).stories().getFirst().isWritten()).isEqualTo(same);
  }

  // Point 10.

  @Test
  void sourceWithoutAReport_stopsTheEdition() {
    Edition edition =
        new Edition(
            DATE,
            ZoneOffset.UTC,
            List.of(story("a", Section.QUICK)),
            List.of(),
            Samples.provenance());
    store(DATE, edition);
    assertThatThrownBy(() -> EditionValidator.passed(editions, DATE, 1, true))
        .isInstanceOf(PageFaultException.class)
        .hasMessage("the edition is not published: point 10: no source report from hackernews");
  }

  @Test
  void passedAgain_isTheSameAndStoresNothing() {
    Edition first =
        passed(Editions.of(story("a", Section.TOP), scored(story("b", Section.TOP), UNKNOWN)));
    List<String> verdicts = verdicts();
    assertThat(EditionValidator.passed(editions, DATE, 1, true)).isEqualTo(first);
    assertThat(EditionValidator.passed(editions, DATE, 1, false)).isEqualTo(first);
    assertThat(verdicts()).isEqualTo(verdicts).isNotEmpty();
  }

  private Edition passed(Edition edition) {
    store(DATE, edition);
    return EditionValidator.passed(editions, DATE, 1, true);
  }

  private List<String> verdicts() {
    return editions.verdicts(DATE, 1).stream()
        .map(verdict -> verdict.reason() + ", " + verdict.outcome().id())
        .toList();
  }

  private static String page(Edition edition) {
    return Markdown.of(edition, Language.EN);
  }

  private static Story story(String name, Section section) {
    return Samples.story(name, section, Category.RESEARCH);
  }

  private static StoryText marked(StoryText text, String tag) {
    return new StoryText(text.title(), text.summary(), Optional.of(tag));
  }

  private static Story linked(Story story, String url) {
    StoryLink link = story.links().getFirst();
    return linked(
        story,
        new StoryLink(
            link.source(), link.kind(), url, link.engagement(), link.channel(), link.speaker()));
  }

  private static Story linked(Story story, StoryLink link) {
    return Samples.changed(story, "links", List.of(link));
  }

  private static Story scored(Story story, Score score) {
    return Samples.changed(story, "score", score);
  }

  private static Story of(Story story, String... vendors) {
    return Samples.changed(story, "vendors", vendors);
  }

  private void store(LocalDate date, Edition edition) {
    Plan plan =
        new Plan(
            date,
            1,
            ZoneOffset.UTC,
            List.of(HackerNewsDescriptor.ID),
            "execution",
            NOW,
            Plan.State.PLANNED,
            List.of());
    editions.claim(plan);
    for (SourceReport report : edition.sourceReports()) {
      editions.putSourceReport(date, 1, report);
    }
    editions.putStories(plan, edition.stories(), edition.provenance());
  }
}
