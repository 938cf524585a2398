package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.publish.corrections.Amender;
import ainews.publish.corrections.ChangeRequest;
import ainews.shared.edition.Category;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.edition.WeeklyEdition.Event;
import ainews.shared.edition.WeeklyEdition.Report;
import ainews.shared.edition.WeeklyEdition.Stage;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A weekly edition is published beside the days, from their texts as they are now. */
class PublishWeekTest {
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W09");
  private static final LocalDate MONDAY = WEEK.monday();
  private static final LocalDate SUNDAY = WEEK.sunday();
  private static final String PAGE = "en/week/2026-W09/index.html";

  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-03-03T07:00:00Z"));

  private static final Story START = story("start");
  private static final Story UPDATE = Samples.update(story("update"), MONDAY, START);

  private final MemorySite site = new MemorySite();

  @Test
  void week_hasItsPageMarkdownJsonFeedAndPlaceInTheArchive() throws Exception {
    publishDays(7);
    Map<String, String> before = Map.copyOf(site.files());
    PublishedWeekly published = publishWeek();

    assertThat(published.url()).contains("https://example.org/zh/week/2026-W09/");
    assertThat(published.stories()).isEqualTo(10);
    TreeSet<String> added = new TreeSet<>(site.files().keySet());
    added.removeAll(before.keySet());
    assertThat(added)
        .containsExactly(
            "en/week/2026-W09/edition.md",
            "en/week/2026-W09/index.html",
            "en/week/feed.json",
            "en/week/feed.xml",
            "en/week/index.html",
            "week/2026-W09/edition.json",
            "zh/week/2026-W09/edition.md",
            "zh/week/2026-W09/index.html",
            "zh/week/feed.json",
            "zh/week/feed.xml",
            "zh/week/index.html");
    Document page = site.page(PAGE);
    assertThat(page.select("h1").text()).isEqualTo("AI Weekly — 2026-W09");
    assertThat(page.select("article.story")).hasSize(10);
    assertThat(page.select("section.top article.story")).hasSize(3);
    Element first = page.select("article.story").first();
    assertThat(first.select("h3").text()).isEqualTo("Written update");
    assertThat(first.select(".stages li").eachText())
        .containsExactly(
            "Monday, 23 February 2026 Expected", "Wednesday, 25 February 2026 Released");
    assertThat(site.files().get("zh/week/2026-W09/edition.md"))
        .contains("# AI 周报 — 2026-W09", "> 涵盖 10 条 AI 新闻", "## 🔥 本周焦点", "### 1. **标题 update**")
        .doesNotContain("快讯速览");
    JsonNode json = Json.read(site.files().get("week/2026-W09/edition.json"), JsonNode.class);
    assertThat(json.path("stories")).hasSize(10);
    assertThat(
            new SyndFeedInput()
                .build(new StringReader(site.files().get("en/week/feed.xml")))
                .getEntries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getUri()).isEqualTo("urn:ainews:en:2026-W09");
              assertThat(entry.getLink()).isEqualTo("https://example.org/en/week/2026-W09/");
              assertThat(entry.getPublishedDate()).isEqualTo("2026-03-02T00:00:00Z");
            });
    assertThat(site.page("en/archive/2026-03/index.html").select("main a").eachAttr("href"))
        .contains("../../../en/week/2026-W09/");
    assertThat(site.page("en/archive/index.html").select("main a").eachText())
        .contains("Weekly editions");
    assertThat(site.page("en/index.html").select("aside a").eachText()).contains("Weekly editions");
    assertThat(site.files().get("sitemap-2026-03.xml")).contains("/en/week/2026-W09/</loc>");
  }

  /** What programs and neighbouring days read stays as it was. */
  @Test
  void week_changesNoFileOfADay() {
    publishDays(7);
    Map<String, String> before = Map.copyOf(site.files());
    publishWeek();
    List<String> changed =
        before.keySet().stream()
            .filter(key -> !before.get(key).equals(site.files().get(key)))
            .toList();
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "en/archive/2026-03/index.html",
            "zh/archive/2026-03/index.html",
            "en/archive/index.html",
            "zh/archive/index.html",
            "en/index.html",
            "zh/index.html",
            "sitemap-2026-03.xml");
    assertThat(site.editions().catalogue().index().days()).hasSize(7);
  }

  /** A site with a week before it: neither front pages nor the list of months are written. */
  @Test
  void laterWeek_writesSixteenFiles() {
    publishDays(14);
    publishWeek();
    site.written().clear();
    publish(site, IsoWeek.parse("2026-W10"));
    assertThat(site.written()).hasSize(16).allMatch(key -> !key.endsWith("latest.json"));
  }

  @Test
  void weekOrDaysPublishedAgain_giveTheSameFiles() {
    publishDays(7);
    publishWeek();
    Map<String, String> before = Map.copyOf(site.files());
    publishWeek();
    assertThat(site.files()).isEqualTo(before);
    WEEK.days().forEach(day -> site.publish().run(day, 1));
    assertThat(site.files()).isEqualTo(before);
  }

  @Test
  void dayAfterTheWeek_givesTheSameFilesInEitherOrder() {
    publishDays(7);
    publishWeek();
    site.put(SUNDAY.plusDays(1), 1, story("next"));
    MemorySite other = new MemorySite();
    publishDays(other, 7);
    other.put(SUNDAY.plusDays(1), 1, story("next"));
    publish(other, WEEK);
    assertThat(other.files()).isEqualTo(site.files());
  }

  @Test
  void threeEditions_giveNoWeekAndTheArchiveSaysSo() {
    publishDays(3);
    PublishedWeekly published = publishWeek();
    assertThat(published.url()).isEmpty();
    assertThat(site.files().keySet()).noneMatch(key -> key.contains("week/"));
    assertThat(site.page("en/archive/2026-02/index.html").select("main").text())
        .contains("AI Weekly — 2026-W09: no weekly edition, since only 3 days have a daily one");
    assertThat(site.page("en/archive/index.html").text()).doesNotContain("Weekly editions");

    for (int day = 3; day < 7; day++) {
      put(site, MONDAY.plusDays(day));
    }
    publish(site, WEEK);
    assertThat(site.files()).containsKey(PAGE);
    assertThat(site.page("en/archive/2026-02/index.html").text()).doesNotContain("2026-W09");
    assertThat(site.page("en/archive/2026-03/index.html").text()).contains("2026-W09");
  }

  @Test
  void retractedStory_isReplacedByTheNextAndComesBackWhenRestored() {
    publishDays(7);
    publishWeek();
    Map<String, String> before = Map.copyOf(site.files());
    Story last = story("a-" + SUNDAY);
    assertThat(weekFiles()).anyMatch(text -> text.contains(last.id()));
    amender().withdraw(SUNDAY, change(last));
    assertThat(weekFiles())
        .noneMatch(text -> text.contains(last.id()) || text.contains("a-" + SUNDAY));
    assertThat(site.page(PAGE).select("article.story")).hasSize(10);
    amender().restore(SUNDAY, change(last));
    assertThat(site.page(PAGE).text()).contains("Written a-" + SUNDAY, "Restored (2026-03-03)");
    assertThat(site.files().keySet()).isEqualTo(before.keySet());
  }

  @Test
  void retractedUpdate_leavesTheEarlierStoryAndSaysSo() {
    publishDays(7);
    publishWeek();
    amender().withdraw(MONDAY.plusDays(2), change(UPDATE));
    Element first = site.page(PAGE).select("article.story").first();
    assertThat(first.select("h3").text()).isEqualTo("Written start");
    assertThat(first.select(".stages li").eachText())
        .containsExactly(
            "Monday, 23 February 2026 Expected", "Wednesday, 25 February 2026 Retracted");
    assertThat(weekFiles()).noneMatch(text -> text.contains("Written update"));
  }

  @Test
  void correctedStory_carriesItsCorrectionEverywhere() {
    publishDays(7);
    publishWeek();
    amender()
        .correct(
            MONDAY.plusDays(2),
            new ChangeRequest(
                UPDATE.id(),
                Optional.of("It was 7 & *not* 9."),
                Map.of(),
                Map.of(Language.EN, "A better title", Language.ZH, "更好的标题"),
                Map.of()));
    assertThat(site.page(PAGE).select("article.story").first().text())
        .contains(
            "A better title", "Corrected (2026-03-03): It was 7 & *not* 9.", "Released, corrected");
    assertThat(site.files().get("en/week/2026-W09/edition.md"))
        .contains("A better title", "Corrected (2026-03-03): It was 7 & \\*not\\* 9.");
    assertThat(site.files().get("en/week/feed.json"))
        .contains("A better title", "2026-03-04T00:00:00Z");
    assertThat(weekFiles()).noneMatch(text -> text.contains("Written update"));
  }

  @Test
  void dayMadeAgainWithoutAStory_leavesItOutOfTheWeek() {
    publishDays(7);
    publishWeek();
    site.put(SUNDAY, 2, story("other"));
    assertThat(site.page(PAGE).text()).doesNotContain("a-" + SUNDAY);
  }

  /** Somebody publishes another day, amends a story or publishes the week between two files. */
  @ParameterizedTest
  @ValueSource(strings = {"day", "retraction", "week"})
  void somethingElseAtTheSameTime_givesTheSameFilesAsAfterIt(String other) {
    MemorySite alone = new MemorySite();
    publishDays(alone, 4);
    publish(alone, WEEK);
    run(alone, other);
    for (int file = 0; file < 22; file += 3) {
      MemorySite both = new MemorySite();
      publishDays(both, 4);
      both.after(file, () -> run(both, other));
      publish(both, WEEK);
      assertThat(both.files()).as("%d files first", file).isEqualTo(alone.files());
    }
  }

  private static void run(MemorySite site, String what) {
    switch (what) {
      case "day" -> site.put(SUNDAY.plusDays(1), 1, story("next"));
      case "week" -> publish(site, WEEK);
      default ->
          new Amender(site.editions(), site.publish(), NOW)
              .withdraw(MONDAY.plusDays(2), change(UPDATE));
    }
  }

  @Test
  void rebuild_givesTheSameFilesAndMendsThoseOfTheWeek() {
    publishDays(7);
    publishWeek();
    Map<String, String> before = Map.copyOf(site.files());
    assertThat(rebuild()).isZero();
    site.files().keySet().removeIf(key -> key.contains("week/2026-W09") && !key.endsWith(".md"));
    site.files().put("zh/week/feed.xml", "broken");
    assertThat(rebuild()).isEqualTo(4);
    assertThat(site.files()).isEqualTo(before);
  }

  private int rebuild() {
    return site.publish().rebuild(new Rebuild.Range(null, null), () -> true, month -> {}).files();
  }

  @Test
  void hostileTexts_areEscapedInEveryFile() {
    String hostile = "</script><img src=x onerror=alert(1)> [a](javascript:b) **c** & \"d\"";
    for (LocalDate day : WEEK.days()) {
      site.put(
          day,
          1,
          Samples.story(
              "h-" + day,
              Section.TOP,
              Category.MODELS,
              new StoryText(hostile, hostile, Optional.of("en"))));
    }
    site.editions().catalogue().weeks().put(edition(WEEK, List.of(), 7, "h-"));
    site.publish().week(WEEK, 1);
    for (String key : List.of(PAGE, "en/week/index.html", "en/archive/2026-03/index.html")) {
      Document page = site.page(key);
      assertThat(page.select("main img, main script")).isEmpty();
      assertThat(page.select("[onerror]")).isEmpty();
      assertThat(site.files().get(key)).doesNotContain("</script><img");
    }
    assertThat(site.page(PAGE).select("article.story h3 a").first().text()).contains("<img src=x");
    assertThat(site.files().get("en/week/2026-W09/edition.md"))
        .contains("\\</script>\\<img src=x", "\\[a\\](javascript:b) \\*\\*c\\*\\*");
    String html =
        Json.read(site.files().get("en/week/feed.json"), JsonNode.class)
            .at("/items/0/content_html")
            .asText();
    assertThat(org.jsoup.Jsoup.parseBodyFragment(html).select("img, script")).isEmpty();
  }

  @Test
  void weekAndDayTogether_orAWeekWithoutRevision_isRefused() {
    for (String request :
        List.of(
            "{\"week\":\"2026-W09\"}",
            "{\"week\":\"2026-W09\",\"revision\":1,\"date\":\"2026-03-01\"}",
            "{\"week\":\"2026-W09\",\"revision\":1,\"rebuild\":{}}")) {
      assertThatThrownBy(() -> Json.read(request, PublishRequest.class))
          .as(request)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Json.read("{\"week\":\"2026-W09\",\"revision\":1}", PublishRequest.class).week())
        .contains(WEEK);
  }

  private Amender amender() {
    return new Amender(site.editions(), site.publish(), NOW);
  }

  private static ChangeRequest change(Story story) {
    return new ChangeRequest(
        story.id(), Optional.of("It was wrong."), Map.of(), Map.of(), Map.of());
  }

  private List<String> weekFiles() {
    Map<String, String> own = new TreeMap<>(site.files());
    own.keySet().removeIf(key -> !key.contains("week/"));
    return List.copyOf(own.values());
  }

  private void publishDays(int count) {
    publishDays(site, count);
  }

  private static void publishDays(MemorySite site, int count) {
    for (int day = 0; day < count; day++) {
      put(site, MONDAY.plusDays(day));
    }
  }

  private static void put(MemorySite site, LocalDate day) {
    List<Story> stories = new ArrayList<>();
    if (day.equals(MONDAY)) {
      stories.add(START);
    }
    if (day.equals(MONDAY.plusDays(2))) {
      stories.add(UPDATE);
    }
    stories.add(story("a-" + day));
    stories.add(Samples.written("b-" + day, Section.FEATURED, Category.RESEARCH));
    site.put(day, 1, stories.toArray(Story[]::new));
  }

  private static Story story(String name) {
    return Samples.written(name, Section.TOP, Category.MODELS);
  }

  private PublishedWeekly publishWeek() {
    return publish(site, WEEK);
  }

  private static PublishedWeekly publish(MemorySite site, IsoWeek week) {
    List<LocalDate> days =
        week.days().stream().filter(site.editions().catalogue().index().days()::contains).toList();
    List<Event> first =
        days.contains(MONDAY.plusDays(2))
            ? List.of(
                new Event(
                    9,
                    List.of(
                        new Report(MONDAY, START.id(), Optional.of(Stage.EXPECTED)),
                        new Report(MONDAY.plusDays(2), UPDATE.id(), Optional.of(Stage.RELEASED)))))
            : List.of();
    int revision =
        site.editions().catalogue().weeks().put(edition(week, first, days.size(), "a-", "b-"));
    return site.publish().week(week, revision);
  }

  /** The stories with these prefixes of each day, those of the last day first. */
  private static WeeklyEdition edition(
      IsoWeek week, List<Event> first, int days, String... prefixes) {
    List<Event> events = new ArrayList<>(first);
    List<LocalDate> dates = week.days().subList(0, days);
    for (String prefix : prefixes) {
      for (LocalDate day : dates.reversed()) {
        events.add(
            new Event(1, List.of(new Report(day, story(prefix + day).id(), Optional.empty()))));
      }
    }
    return new WeeklyEdition(week, ZoneOffset.UTC, dates, events);
  }
}
