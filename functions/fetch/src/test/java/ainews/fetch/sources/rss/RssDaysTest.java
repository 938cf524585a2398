package ainews.fetch.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.fetch.Asking;
import ainews.fetch.Scene;
import ainews.fetch.run.FetchRun;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Item;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceReport;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.web.FakeWeb;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads feeds, sitemaps and releases on several days. */
class RssDaysTest {
  private static final LocalDate NEXT = Asking.DATE.plusDays(1);
  private static final String SITEMAP = "lab.example.org/sitemap.xml";

  private final MemoryTable table = new MemoryTable(() -> Asking.NOW);
  private final ItemStore items = new ItemStore(table, () -> Asking.NOW);
  private final EditionStore editions = new EditionStore(table);
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final FakeWeb web =
      new FakeWeb(
          exchange -> {
            String body = bodies.get(FakeWeb.url(exchange));
            FakeWeb.send(exchange, body == null ? 404 : 200, body == null ? "" : body);
          });

  private String feeds = "{name: Lab, url: 'https://lab.example.org/feed'}";

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void undatedEntries_areNewOnlyIfAnEarlierReadingLackedThem() throws Exception {
    bodies.put("lab.example.org/feed", rss(entry("a", ""), entry("b", "")));
    assertThat(run(Asking.DATE, 1)).isEmpty();
    bodies.put("lab.example.org/feed", rss(entry("c", ""), entry("a", "someday")));
    assertThat(run(NEXT, 1)).containsExactly("https://lab.example.org/c");
    assertThat(run(NEXT, 2)).containsExactly("https://lab.example.org/c");
    bodies.put("lab.example.org/feed", rss(entry("b", ""), entry("c", ""), entry("d", "")));
    assertThat(run(NEXT.plusDays(1), 1)).containsExactly("https://lab.example.org/d");
  }

  @Test
  void oldEntries_areNotNews() throws Exception {
    bodies.put("lab.example.org/feed", rss(entry("a", "2019/03/01 10:00:00")));
    assertThat(run(Asking.DATE, 1)).isEmpty();
    assertThat(run(NEXT, 1)).isEmpty();
  }

  @Test
  void zoneOfTheSettings_appliesToTimesWithoutOne() throws Exception {
    feeds = "{name: Lab, url: 'https://lab.example.org/feed', zone: Asia/Shanghai}";
    bodies.put("lab.example.org/feed", rss(entry("a", "2026-02-21 07:30:00")));
    assertThat(run(Asking.DATE, 1)).hasSize(1);
  }

  @Test
  void linesOfOneAddress_shareItsEntriesInOrder() throws Exception {
    feeds =
        "{name: Digest, url: 'https://lab.example.org/feed', title: '[Digest', role: votes},"
            + "{name: Lab, url: 'https://lab.example.org/feed'}";
    bodies.put(
        "lab.example.org/feed",
        rss(entry("a", "20 Feb 2026 10:00 GMT"), entry("b", "20 Feb 2026 11:00 GMT"))
            .replace("Title b", "[Digest] b"));
    run(Asking.DATE, 1);
    assertThat(items.list(Asking.DATE, RssDescriptor.ID))
        .extracting(Item::url, Item::channel)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("https://lab.example.org/a", "Lab"),
            org.assertj.core.groups.Tuple.tuple("https://lab.example.org/b", "Digest"));
    assertThat(web.asked().stream().filter(url -> url.endsWith("/feed"))).hasSize(1);
  }

  @Test
  void pagesOfASitemap_areNewsByTheirOwnDate() throws Exception {
    sitemap();
    bodies.put(
        SITEMAP,
        urls(
            url("news/new", "2026-02-20T18:00:00Z"),
            url("news/wrapped", "2026-02-20T18:00:00Z"),
            url("news/touched", "2026-02-20T18:00:00Z"),
            url("news/late", "2026-02-21T03:00:00Z"),
            url("news/old", "2023-05-01"),
            url("about", "2026-02-20T18:00:00Z")));
    page("news/new", "<meta property='article:published_time' content='2026-02-20'>");
    page(
        "news/wrapped",
        "<script type='application/ld+json; charset=utf-8'>//<![CDATA[\n"
            + "{\"datePublished\": \"2026-02-20\",}\n//]]></script>");
    page("news/touched", "<main><time datetime='2023-05-02'>May 2</time></main>");
    page(
        "news/late",
        "<script type='application/ld+json'>{\"@graph\":[{\"datePublished\":"
            + "\"2026-02-21T02:00:00Z\"}]}</script>");
    assertThat(run(Asking.DATE, 1))
        .containsExactly(
            "https://lab.example.org/news/new", "https://lab.example.org/news/wrapped");
    Item item = items.list(Asking.DATE, RssDescriptor.ID).getFirst();
    assertThat(item.title()).isEqualTo("Title of news/new");
    assertThat(item.text()).contains("A model is out");
    assertThat(item.time()).contains(java.time.Instant.parse("2026-02-20T18:00:00Z"));
    assertThat(web.asked()).doesNotContain("lab.example.org/news/old", "lab.example.org/about");
    assertThat(run(NEXT, 1)).containsExactly("https://lab.example.org/news/late");
  }

  @Test
  void lastmodTouchedInBulk_isDecidedByFirstAppearance() throws Exception {
    sitemap();
    page("news/a", "");
    page("news/b", "");
    bodies.put(SITEMAP, urls(url("news/a", "2026-02-20T10:00:00Z")));
    assertThat(run(Asking.DATE, 1)).as("a first reading proves nothing").isEmpty();
    LocalDate later = NEXT.plusDays(3);
    String touched = later + "T10:00:00Z";
    bodies.put(SITEMAP, urls(url("news/a", touched), url("news/b", touched)));
    int asked = web.asked().size();
    assertThat(run(later, 1)).containsExactly("https://lab.example.org/news/b");
    assertThat(web.asked().subList(asked, web.asked().size()))
        .doesNotContain("lab.example.org/news/a");
  }

  @Test
  void sitemapsBelowAnIndex_areReadOnTheSameHost() throws Exception {
    sitemap();
    bodies.put(
        SITEMAP,
        "<sitemapindex><sitemap><loc>/maps/news.xml</loc></sitemap><sitemap>"
            + "<loc>https://other.example.com/map.xml</loc></sitemap><sitemap><loc>/maps/2023.xml"
            + "</loc><lastmod>2023-01-01</lastmod></sitemap></sitemapindex>");
    bodies.put("lab.example.org/maps/news.xml", urls(url("news/new", "2026-02-20T18:00:00Z")));
    page("news/new", "<main><p>Feb 20, 2026</p></main>");
    assertThat(run(Asking.DATE, 1)).containsExactly("https://lab.example.org/news/new");
    assertThat(web.asked())
        .doesNotContain("other.example.com/map.xml", "lab.example.org/maps/2023.xml");
  }

  @Test
  void unmatchedPrefix_isReportedAsChangedFormat() throws Exception {
    sitemap();
    bodies.put(SITEMAP, urls(url("articles/new", "2026-02-20T18:00:00Z")));
    assertThat(report(Asking.DATE, 1).feeds())
        .extracting(FeedReport::problem)
        .containsExactly(java.util.Optional.of(Problem.CHANGED));
  }

  @Test
  void releaseEditedLater_isNotNewAgain() throws Exception {
    feeds = "{name: Tool, url: 'https://lab.example.org/feed', kind: releases}";
    bodies.put("lab.example.org/feed", rss(entry("releases/tag/v1.0.0", "20 Feb 2026 10:00 GMT")));
    assertThat(run(Asking.DATE, 1)).hasSize(1);
    LocalDate later = NEXT.plusDays(3);
    bodies.put(
        "lab.example.org/feed",
        rss(
            entry("releases/tag/v1.1.0", later + "T10:00:00Z"),
            entry("releases/tag/v1.0.0", later + "T11:00:00Z")));
    assertThat(run(later, 1)).containsExactly("https://lab.example.org/releases/tag/v1.1.0");
  }

  @Test
  void everyFeed_hasAReport() throws Exception {
    feeds =
        "{name: Lab, url: 'https://lab.example.org/feed'},"
            + "{name: Gone, url: 'https://gone.example.org/feed'},"
            + "{name: Odd, url: 'https://odd.example.org/feed'},"
            + "{name: Empty, url: 'https://empty.example.org/feed'}";
    bodies.put(
        "lab.example.org/feed", rss(entry("a", "20 Feb 2026 10:00 GMT"), entry("b", "2019")));
    bodies.put("odd.example.org/feed", "<rss><channel><item><x/></item></channel></rss>");
    bodies.put("empty.example.org/feed", "<rss><channel></channel></rss>");
    SourceReport report = report(Asking.DATE, 1);
    assertThat(report.state()).isEqualTo(SourceReport.State.PARTIAL);
    assertThat(report.feeds())
        .extracting(
            FeedReport::name,
            FeedReport::read,
            FeedReport::kept,
            feed -> feed.problem().orElse(null))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Lab", 2, 1, null),
            org.assertj.core.groups.Tuple.tuple("Gone", 0, 0, Problem.NOT_FOUND),
            org.assertj.core.groups.Tuple.tuple("Odd", 1, 0, Problem.CHANGED),
            org.assertj.core.groups.Tuple.tuple("Empty", 0, 0, null));
    assertThat(editions.sourceReport(Asking.DATE, 1, RssDescriptor.ID)).contains(report);
  }

  @Test
  void answerFarShorterThanUsual_isThin() throws Exception {
    for (int back = 28; back > 0; back--) {
      bodies.put("lab.example.org/feed", rss(back % 7 == 0 ? entries(9) : entries(30)));
      run(Asking.DATE.minusDays(back), 1);
    }
    bodies.put("lab.example.org/feed", rss(entries(6)));
    assertThat(report(Asking.DATE, 1).feeds().getFirst().usual()).isEmpty();
    bodies.put("lab.example.org/feed", rss(entries(5)));
    SourceReport thin = report(Asking.DATE, 2);
    assertThat(thin.feeds().getFirst().usual()).contains(30);
    assertThat(thin.usual()).contains(30);
    assertThat(thin.state()).isEqualTo(SourceReport.State.ANSWERED);
  }

  private static String[] entries(int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> entry("e" + i, "1 Jan 2026"))
        .toArray(String[]::new);
  }

  private void sitemap() {
    feeds = "{name: Lab, url: 'https://" + SITEMAP + "', kind: sitemap, path: /news/}";
  }

  private void page(String path, String date) {
    bodies.put(
        "lab.example.org/" + path,
        "<html><head><title>Title of %s</title>%s</head><body>%s<article><p>%s</p></article></body></html>"
            .formatted(
                path,
                date.startsWith("<main>") ? "" : date,
                date.startsWith("<main>") ? date : "",
                "A model is out, and here is what it does for you. ".repeat(20)));
  }

  private static String urls(String... urls) {
    return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        + String.join("", urls)
        + "</urlset>";
  }

  private static String url(String path, String modified) {
    return "<url><loc>https://lab.example.org/%s</loc><lastmod>%s</lastmod></url>"
        .formatted(path, modified);
  }

  private static String rss(String... entries) {
    return "<rss><channel>" + String.join("", entries) + "</channel></rss>";
  }

  private static String entry(String name, String date) {
    return "<item><title>Title %s</title><link>https://lab.example.org/%s</link><pubDate>%s</pubDate></item>"
        .formatted(name.replaceAll(".*/", ""), name, date);
  }

  private List<String> run(LocalDate date, int revision) throws InterruptedException {
    report(date, revision);
    return items.list(date, RssDescriptor.ID).stream().map(Item::url).toList();
  }

  private SourceReport report(LocalDate date, int revision) throws InterruptedException {
    editions.claim(
        new Plan(
            date,
            revision,
            ZoneOffset.UTC,
            List.of(RssDescriptor.ID),
            "test",
            date.plusDays(1)
                .atTime(6, 0)
                .toInstant(ZoneOffset.UTC)
                .plus(Duration.ofMinutes(revision)),
            Plan.State.PLANNED,
            List.of()));
    Settings settings =
        Scene.of("rss: {on: true, feeds: [" + feeds + "]}").settings().with(FakeWeb.settings());
    return new FetchRun(
            editions, items, settings, Secrets.of(Map.of()), web.network(), new Random(1))
        .fetch(date, revision, new RssSource());
  }
}
