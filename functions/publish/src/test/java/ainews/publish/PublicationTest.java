package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.site.FileHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What publishing one day changes on the pages of other days. */
class PublicationTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 24);

  /**
   * BrokenBucketTest has this number too, and BenchmarksTest two more, since its day has a thread.
   */
  private static final int FILES_OF_A_DAY = 56;

  /** Content types by file ending. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8 "),
          Map.entry("md", "text/markdown; charset=utf-8 "),
          Map.entry("json", "application/"),
          Map.entry("webmanifest", "application/manifest+json "),
          Map.entry("xml", "application/"),
          Map.entry("opml", "text/x-opml; charset=utf-8 "),
          Map.entry("txt", "text/plain; charset=utf-8 "),
          Map.entry("css", "text/css; charset=utf-8 "),
          Map.entry("js", "text/javascript; charset=utf-8 "),
          Map.entry("svg", "image/svg+xml "),
          Map.entry("png", "image/png "));

  private final MemorySite site = new MemorySite();
  private final Map<String, String> files = site.files();

  @Test
  void tenDays_areLinkedWithoutAGap() {
    for (int day = 0; day < 10; day++) {
      put(FIRST.plusDays(day));
    }
    for (int day = 0; day < 10; day++) {
      Document page = page("zh/" + FIRST.plusDays(day) + "/index.html");
      assertThat(page.select("[rel=prev]").attr("href"))
          .isEqualTo(day == 0 ? "" : "../../zh/" + FIRST.plusDays(day - 1) + "/");
      assertThat(page.select("[rel=next]").attr("href"))
          .isEqualTo(day == 9 ? "" : "../../zh/" + FIRST.plusDays(day + 1) + "/");
    }
    assertThat(page("zh/index.html").select("aside .days li")).hasSize(7);
    assertThat(page("zh/archive/index.html").select(".months a").eachAttr("href"))
        .containsExactly("../../zh/archive/2026-03/", "../../zh/archive/2026-02/");
    assertThat(page("zh/archive/2026-02/index.html").select(".calendar a")).hasSize(5);
    requireThatEveryLinkResolves();
  }

  @Test
  void nextDay_rewritesNoMoreThanItChanges() {
    for (int day = 0; day < 9; day++) {
      put(FIRST.plusDays(day));
    }
    site.written().clear();
    put(FIRST.plusDays(9));
    assertThat(site.written())
        .hasSize(FILES_OF_A_DAY)
        .noneMatch(key -> key.startsWith("assets/"))
        .noneMatch(key -> key.contains(FIRST.plusDays(7) + "/"));
  }

  @Test
  void files_areCachedForAsLongAsTheyStayTheSame() {
    put(FIRST);
    assertThat(files)
        .containsKeys("index.html", "404.html", "sitemap.xml", "feeds.opml", "en/feed.json");
    assertThat(files.keySet())
        .allSatisfy(
            key -> {
              FileHeaders headers = FileHeaders.of(key);
              assertThat(headers.caching())
                  .as(key)
                  .isEqualTo(
                      key.startsWith("assets/")
                          ? "public, max-age=31536000, immutable"
                          : "public, max-age=300");
              assertThat(headers.type() + " ")
                  .as(key)
                  .startsWith(TYPES.get(key.substring(key.lastIndexOf('.') + 1)));
            });
  }

  @Test
  void dayPublishedLate_isLinkedFromTheFrontPage() {
    put(FIRST);
    put(FIRST.plusDays(20));
    put(FIRST.plusDays(2));
    assertThat(page("en/index.html").select("[rel=prev]").attr("href"))
        .endsWith("/" + FIRST.plusDays(2) + "/");
  }

  @Test
  void gapBetweenTwoDays_hasPagesUntilItIsFilled() {
    put(FIRST);
    put(FIRST.plusDays(3));
    Document gap = page("en/" + FIRST.plusDays(1) + "/index.html");
    assertThat(gap.select("main").text()).contains("No edition was published for this day");
    assertThat(gap.select("[rel=next]").attr("href")).endsWith("/" + FIRST.plusDays(3) + "/");
    requireThatEveryLinkResolves();

    put(FIRST.plusDays(1));
    assertThat(page("en/" + FIRST.plusDays(1) + "/index.html").select("article.story"))
        .isNotEmpty();
    assertThat(page("en/" + FIRST + "/index.html").select("[rel=next]").attr("href"))
        .endsWith("/" + FIRST.plusDays(1) + "/");
    assertThat(page("en/" + FIRST.plusDays(2) + "/index.html").select("[rel=prev]").attr("href"))
        .endsWith("/" + FIRST.plusDays(1) + "/");
    assertThat(page("en/index.html").select("h1 a").attr("href"))
        .endsWith("/" + FIRST.plusDays(3) + "/");
  }

  @Test
  void eventOverSeveralDays_hasAThread() {
    Story start = Samples.written("start", Section.TOP, Category.MODELS);
    put(FIRST, start);
    Story second =
        Samples.update(Samples.written("second", Section.TOP, Category.MODELS), FIRST, start);
    put(FIRST.plusDays(1), second);
    Story third =
        Samples.update(
            Samples.written("third", Section.TOP, Category.MODELS), FIRST.plusDays(1), second);
    put(FIRST.plusDays(2), third);

    String path = "thread/" + FIRST + "-" + start.id() + "/";
    Document thread = page("en/" + path + "index.html");
    assertThat(thread.select(".thread time").eachAttr("datetime"))
        .containsExactly(
            FIRST.toString(), FIRST.plusDays(1).toString(), FIRST.plusDays(2).toString());
    assertThat(
            page("en/" + FIRST.plusDays(2) + "/index.html").select(".earlier a").eachAttr("href"))
        .anyMatch(href -> href.endsWith(path));
    requireThatEveryLinkResolves();
  }

  @Test
  void storyThatANewRevisionDrops_leavesItsThread() {
    Story start = Samples.written("start", Section.TOP, Category.MODELS);
    put(FIRST, start);
    Story second =
        Samples.update(Samples.written("second", Section.TOP, Category.MODELS), FIRST, start);
    put(FIRST.plusDays(1), second);
    put(FIRST.plusDays(1), 2, Samples.written("other", Section.TOP, Category.MODELS));

    String path = "en/thread/" + FIRST + "-" + start.id() + "/index.html";
    assertThat(page(path).select(".thread li")).hasSize(1);
  }

  @Test
  void idsOfFeeds_stayWhenADayIsPublishedAgain() {
    put(FIRST);
    put(FIRST.plusDays(1));
    List<String> ids = Jsoup.parse(files.get("en/stories.xml")).select("entry > id").eachText();
    assertThat(ids).doesNotHaveDuplicates().hasSize(4);
    put(FIRST, 2, stories(FIRST));
    assertThat(Jsoup.parse(files.get("en/stories.xml")).select("entry > id").eachText())
        .isEqualTo(ids);
  }

  private void requireThatEveryLinkResolves() {
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getKey().endsWith(".html")) {
        continue;
      }
      Document page = Jsoup.parse(file.getValue(), "https://example.org/" + file.getKey());
      for (String address : page.select("[href], [src]").eachAttr("abs:href")) {
        if (!address.startsWith("https://example.org/") || isAStorysOwn(address)) {
          continue;
        }
        String[] parts = address.substring("https://example.org/".length()).split("#", 2);
        String key =
            parts[0].isEmpty() || parts[0].endsWith("/") ? parts[0] + "index.html" : parts[0];
        assertThat(files).as(file.getKey() + " links " + address).containsKey(key);
        if (parts.length == 2) {
          assertThat(Jsoup.parse(files.get(key)).getElementById(parts[1]))
              .as(file.getKey() + " links " + address)
              .isNotNull();
        }
      }
    }
  }

  /** The addresses of the sample stories. */
  private static boolean isAStorysOwn(String address) {
    return address.matches("https://example\\.org/[a-z]+(-[0-9-]+[ab])?");
  }

  private void put(LocalDate date) {
    put(date, stories(date));
  }

  private void put(LocalDate date, Story... stories) {
    put(date, 1, stories);
  }

  private static Story[] stories(LocalDate date) {
    return new Story[] {
      Samples.written("story-" + date + "a", Section.TOP, Category.MODELS),
      Samples.written("story-" + date + "b", Section.QUICK, Category.OTHER)
    };
  }

  private void put(LocalDate date, int revision, Story... stories) {
    site.put(date, revision, stories);
  }

  private Document page(String key) {
    return site.page(key);
  }
}
