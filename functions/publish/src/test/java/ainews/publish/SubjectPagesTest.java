package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.corrections.Amender;
import ainews.publish.corrections.ChangeRequest;
import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pages of topics, threads and months, and what a day's page says about earlier days. */
class SubjectPagesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
  private static final String TOPIC = "en/topic/mistral/";

  private final MemorySite site = new MemorySite();

  @Test
  void topicPage_hasItsStoriesNewestFirst() {
    site.put(FIRST, 1, story("a", "Mistral opens an office"), story("b", "Nothing else"));
    site.put(FIRST.plusDays(1), 1, story("c", "A model by MISTRAL"));

    assertThat(titles(TOPIC)).containsExactly("A model by MISTRAL", "Mistral opens an office");
    assertThat(site.files().get(TOPIC + "stories.xml"))
        .contains("<id>urn:ainews:en:topic:mistral:stories</id>", "Mistral opens an office")
        .contains("<title>Mistral · AI Daily</title>")
        .doesNotContain("Nothing else");
    assertThat(site.page(TOPIC + "index.html").select("head link[href=stories.xml]")).hasSize(1);
    assertThat(site.page("zh/" + FIRST + "/index.html").select(".topics a").eachAttr("href"))
        .containsExactly("../../zh/topic/mistral/");
    assertThat(site.files()).containsKey("zh/topic/mistral/index.html");
  }

  @Test
  void dayOfManyTopics_writesTenOfThem() {
    site.put(
        FIRST,
        1,
        story("a", "OpenAI, Anthropic, Google, Meta, Mistral and xAI"),
        story("b", "DeepSeek, Alibaba, Moonshot, Zhipu, Nvidia, Microsoft"));

    assertThat(site.files().keySet())
        .filteredOn(key -> key.matches("en/topic/.*/index.html"))
        .hasSize(10)
        .contains("en/topic/zhipu/index.html")
        .doesNotContain("en/topic/nvidia/index.html");
  }

  @Test
  void topicOfManyDays_keepsTheLatest() {
    for (int day = 0; day < 20; day++) {
      site.put(FIRST.plusDays(day), 1, story("a" + day, "Mistral, day " + day));
    }
    assertThat(titles(TOPIC)).hasSize(14).startsWith("Mistral, day 19").endsWith("Mistral, day 6");
  }

  @Test
  void changedStories_changeOnTheirTopicsPages() {
    site.put(FIRST, 1, story("a", "Mistral one"), story("b", "Mistral two"));
    Amender amender = amender(FIRST.plusDays(3));
    amender.withdraw(FIRST, change("1", Map.of()));
    amender.correct(FIRST, change("2", Map.of(Language.EN, "Cohere two", Language.ZH, "更正")));

    Document page = site.page(TOPIC + "index.html");
    assertThat(page.select(".withdrawn s").text()).isEqualTo("Mistral one");
    assertThat(page.select("article")).hasSize(1);
    assertThat(page.text()).contains("It was wrong.");
  }

  @Test
  void dayMadeAgainWithoutATopic_leavesItsPage() {
    site.put(FIRST, 1, story("a", "Mistral one"));
    site.put(FIRST.plusDays(1), 1, story("b", "Mistral two"));
    site.put(FIRST.plusDays(1), 2, story("b", "Something else"));

    assertThat(titles(TOPIC)).containsExactly("Mistral one");
  }

  @Test
  void rebuild_makesAllSubjectsAgainAsTheyWere() {
    Story start = story("start", "Mistral starts");
    site.put(FIRST, 1, start);
    site.put(FIRST.plusDays(2), 1, Samples.update(story("next", "Mistral, on"), FIRST, start));
    for (int day = 3; day < 60; day += 7) {
      site.put(FIRST.plusDays(day), 1, story("a" + day, day > 20 ? "Qwen" : "Mistral and Qwen"));
    }
    amender(FIRST.plusDays(2)).withdraw(FIRST, change("1", Map.of()));
    Map<String, String> before = Map.copyOf(site.files());

    assertThat(rebuilt()).isZero();
    site.files().clear();
    rebuilt();
    assertThat(site.files()).isEqualTo(before);
  }

  private int rebuilt() {
    return site.publish()
        .rebuild(new Rebuild.Range(Optional.empty(), Optional.empty()), () -> true, month -> {})
        .files();
  }

  @Test
  void threadPage_tellsWhatIsNewAndItsFirstStoryLinksToIt() {
    Story start = story("start", "It starts");
    site.put(FIRST, 1, start);
    String first = "en/" + FIRST + "/index.html";
    assertThat(site.page(first).select(".earlier")).isEmpty();
    Story next = Samples.update(story("next", "It goes on"), FIRST, start);
    site.put(FIRST.plusDays(2), 1, next);

    String thread = "thread/" + FIRST + "-" + start.id() + "/";
    assertThat(site.page(first).select(".earlier a").eachAttr("href"))
        .containsExactly("../../en/" + thread);
    Document page = site.page("en/" + thread + "index.html");
    assertThat(page.select("li h2").eachText()).containsExactly("It starts", "It goes on");
    assertThat(page.select("li > p").eachText())
        .containsExactly("Words of start.", "What is new: Words of next.");

    amender(FIRST.plusDays(9)).withdraw(FIRST, change("1", Map.of()));
    assertThat(site.page("en/" + thread + "index.html").select("li s").eachText())
        .containsExactly("It starts");
  }

  @Test
  void sinceYesterday_hasChangesBeforeUpdatesAndThreeLines() {
    Story start = story("start", "It starts");
    site.put(FIRST, 1, start, story("wrong", "It is wrong"), story("typo", "A tpyo"));
    Amender amender = amender(FIRST.plusDays(1));
    amender.correct(FIRST, change("3", Map.of(Language.EN, "A typo", Language.ZH, "更正")));
    amender.withdraw(FIRST, change("2", Map.of()));
    site.put(
        FIRST.plusDays(1),
        1,
        Samples.update(story("next", "It goes on"), FIRST, start),
        Samples.update(story("more", "It goes on and on"), FIRST, start));

    Document page = site.page("en/" + FIRST.plusDays(1) + "/index.html");
    assertThat(page.select(".since li").eachText())
        .containsExactly(
            "Retracted (2026-02-21): It is wrong",
            "Corrected (2026-02-21): A typo",
            "Update: It goes on");
    assertThat(page.select(".since s").text()).isEqualTo("It is wrong");
    assertThat(site.page("en/" + FIRST + "/index.html").select(".since")).isEmpty();

    amender(FIRST.plusDays(4)).restore(FIRST, change("2", Map.of()));
    assertThat(site.page("en/" + FIRST.plusDays(1) + "/index.html").select(".since s")).isEmpty();
  }

  @Test
  void month_isACalendarOfLeadsBelowTheirWeekdays() {
    site.put(FIRST, 1, story("a", "The lead"), story("b", "Not the lead"));
    Document page = site.page("en/archive/2026-02/index.html");

    assertThat(page.select(".calendar li")).hasSize(28);
    assertThat(page.select(".calendar li").first().className()).isEqualTo("w7");
    assertThat(page.select(".calendar a").eachText()).containsExactly("20 Fri The lead");
    assertThat(page.select(".calendar p").eachText()).containsExactly("2 stories");
    assertThat(page.select("meter").attr("value")).isEqualTo("2");
    assertThat(site.page("zh/archive/2026-02/index.html").select(".calendar time").get(19).text())
        .isEqualTo("20 周五");
  }

  private List<String> titles(String folder) {
    return site.page(folder + "index.html").select("article h3").eachText();
  }

  private Amender amender(LocalDate day) {
    return new Amender(
        site.editions(),
        site.publish(),
        InstantSource.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
  }

  private static ChangeRequest change(String story, Map<Language, String> titles) {
    return new ChangeRequest(story, Optional.of("It was wrong."), Map.of(), titles, Map.of());
  }

  private static Story story(String name, String title) {
    return Samples.story(
        name, Section.TOP, Category.MODELS, Samples.text(title, "Words of " + name + "."));
  }
}
