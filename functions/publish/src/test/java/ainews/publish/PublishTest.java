package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.publish.site.Assets;
import ainews.publish.site.S3SiteStore;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Category;
import ainews.shared.edition.Checked;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Evidence;
import ainews.shared.edition.Language;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.PublishedRevisions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

class PublishTest {
  private static final LocalDate DATE = Editions.DATE;
  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");

  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

  private final Map<String, String> files = new ConcurrentSkipListMap<>();
  private final Map<String, String> headers = new ConcurrentSkipListMap<>();
  private final EditionStore editions = new EditionStore(new MemoryTable(InstantSource.fixed(NOW)));
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
  private HttpServer server;
  private S3Client client;
  private Publish publish;

  @BeforeEach
  void startBucket() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          meanwhile.getAndSet(() -> {}).run();
          byte[] body = exchange.getRequestBody().readAllBytes();
          String key = exchange.getRequestURI().getPath().replaceFirst("^/site/", "");
          files.put(key, new String(body, StandardCharsets.UTF_8));
          headers.put(
              key,
              exchange.getRequestHeaders().getFirst("Content-Type")
                  + " | "
                  + exchange.getRequestHeaders().getFirst("Cache-Control"));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .forcePathStyle(true)
            .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
            .region(Region.US_EAST_1)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    publish = new Publish(editions, new S3SiteStore(client, "site"), "https://example.org/");
  }

  @AfterEach
  void stopBucket() {
    client.close();
    server.stop(0);
  }

  @Test
  void edition_isPublishedInBothLanguagesWithItsIndexes() {
    store(1, Editions.whole());
    assertThat(publish.run(DATE, 1))
        .isEqualTo(new PublishedEdition(DATE, 1, "https://example.org/zh/2026-02-20/"));
    List<String> each =
        List.of(
            "2026-02-20/edition.md",
            "2026-02-20/index.html",
            "2026-02-20/1/index.html",
            "2026-02-20/2/index.html",
            "2026-02-20/3/index.html",
            "latest.md",
            "site.webmanifest",
            "index.html",
            "archive/index.html",
            "archive/2026-02/index.html",
            "search/index.html",
            "search/2026-02.json",
            "feed.xml",
            "feed.json",
            "stories.xml",
            "stories.json");
    List<String> expected =
        new ArrayList<>(
            List.of(
                "2026-02-20/edition.json",
                "404.html",
                "feeds.opml",
                "index.html",
                "latest.json",
                "llms.txt",
                "robots.txt",
                "search/months.json",
                "sitemap-2026-02.xml",
                "sitemap.xml"));
    for (Language language : Language.all()) {
      each.forEach(file -> expected.add(language + "/" + file));
      for (Category category : Category.values()) {
        expected.add(language + "/category/" + category.id() + "/index.html");
      }
    }
    assertThat(files.keySet())
        .filteredOn(key -> !key.startsWith("assets/"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(headers)
        .containsEntry("zh/index.html", "text/html; charset=utf-8 | public, max-age=300")
        .containsEntry(
            "en/2026-02-20/edition.md", "text/markdown; charset=utf-8 | public, max-age=300")
        .containsEntry(
            "2026-02-20/edition.json", "application/json; charset=utf-8 | public, max-age=300")
        .containsEntry(
            Assets.key("style.css"),
            "text/css; charset=utf-8 | public, max-age=31536000, immutable");
    assertThat(editions.head(DATE)).contains(1);
    assertThat(editions.catalogue().index().months()).containsExactly(Map.entry(FEBRUARY, 1));
    assertThat(files.get("index.html")).contains("zh/2026-02-20/", "en/2026-02-20/");
    assertThat(files.get("zh/index.html")).contains("标题 top");
    assertThat(files.get("en/index.html")).contains("Written top");
  }

  @Test
  void publishingAgain_givesTheSameBytes() {
    store(1, Editions.whole());
    publish.run(DATE, 1);
    Map<String, String> first = Map.copyOf(files);
    publish.run(DATE, 1);
    assertThat(files).isEqualTo(first);
    store(2, Editions.whole());
    publish.run(DATE, 2);
    assertThat(files).isEqualTo(first);
    assertThat(editions.head(DATE)).contains(2);
  }

  @Test
  void olderRevision_doesNotReplaceWhatReadersSee() {
    store(1, Editions.whole());
    store(2, Editions.of());
    publish.run(DATE, 2);
    Map<String, String> seen = Map.copyOf(files);
    assertThat(publish.run(DATE, 1).revision()).isEqualTo(2);
    assertThat(files).isEqualTo(seen);
  }

  @Test
  void revisionThatIsNotSummarised_writesNothing() {
    assertThatThrownBy(() -> publish.run(DATE, 1)).hasMessageContaining("not summarised");
    assertThat(files).isEmpty();
    assertThat(editions.head(DATE)).isEmpty();
  }

  @Test
  void textsInOtherLanguages_sayWhich() {
    store(1, Editions.whole());
    publish.run(DATE, 1);
    Document page = Jsoup.parse(files.get("zh/2026-02-20/index.html"));
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-Hans");
    assertThat(page.select("article h4 a[lang=ja]").text()).isEqualTo("Paper B");
    assertThat(page.select("article .mark").eachText())
        .filteredOn(mark -> !mark.isEmpty())
        .hasSize(2);
    assertThat(page.select("article")).hasSize(5);
    assertThat(page.select(".links li").first().text()).isEqualTo("Hacker News，讨论， 120 ▲ 分");
  }

  @Test
  void update_saysSoAndLinksToTheEarlierStory() {
    store(1, Editions.withUpdates("<b>Foo 2"));
    publish.run(DATE, 1);
    Document page = Jsoup.parse(files.get("en/2026-02-20/index.html"));
    assertThat(page.select("article .summary").first().text())
        .isEqualTo("Update: What is new about top.");
    assertThat(page.select(".earlier").first().text())
        .isEqualTo("Previously, on 2026-02-18: <b>Foo 2 (original in Japanese) · the story so far");
    String link = "../../en/2026-02-18/#s-" + Story.idOf("https://example.org/old");
    assertThat(page.select(".earlier a[lang=ja]").eachAttr("href")).containsExactly(link, link);
    assertThat(files.get("2026-02-20/edition.json"))
        .contains("\"update\":{\"date\":\"2026-02-18\"");
  }

  @Test
  void storyPublishedOnAnotherDayMeanwhile_isLeftOutAndCounted() {
    store(1, Editions.whole());
    for (int days : List.of(-3, 2)) {
      LocalDate other = DATE.plusDays(days);
      String name = days < 0 ? "top" : "a";
      store(other, 1, on(other, Samples.story(name, Section.TOP, Category.MODELS)));
      editions.flipHead(editions.publishedRevision(other), 1);
    }
    publish.run(DATE, 1);
    String page = files.get("en/2026-02-20/edition.md");
    assertThat(page)
        .contains(
            "Covering 3 AI stories",
            "2 stories left out",
            "description: \"3 AI stories from Hacker News.\"")
        .doesNotContain("Written top", "Written a");
    publish.run(DATE, 1);
    assertThat(files).containsEntry("en/2026-02-20/edition.md", page);
  }

  @Test
  void storyRetractedWhileItsDayIsPublished_isRetractedThere() {
    store(1, Editions.whole());
    Story story = Editions.whole().stories().getFirst();
    Amendment amendment =
        new Amendment(
            Amendment.Kind.WITHDRAWN,
            DATE,
            Map.of(Language.ZH, "有误。", Language.EN, "Wrong."),
            Map.of(),
            Map.of());
    meanwhile.set(
        () -> editions.amendments().change(DATE, before -> before.with(story, amendment)));
    publish.run(DATE, 1);
    assertThat(files.get("en/2026-02-20/edition.md"))
        .contains("Retracted (2026-02-20): Wrong.", "Covering 4 AI stories");
    assertThat(files.get("zh/index.html")).contains("<s lang=\"zh-Hans\" dir=\"auto\">标题 top</s>");
    assertThat(files.get("zh/stories.xml")).contains("已撤回：标题 top", "有误。");
  }

  @Test
  void pageFault_writesNothing() {
    store(1, new Edition(DATE, ZoneOffset.UTC, List.of(), List.of(), Samples.provenance()));
    assertThatThrownBy(() -> publish.run(DATE, 1)).hasMessageContaining("point 10");
    assertThat(files).isEmpty();
    assertThat(editions.head(DATE)).isEmpty();
  }

  @Test
  void updateOrStoryUpdatedLater_mayReturn() {
    LocalDate before = DATE.minusDays(7);
    LocalDate after = DATE.plusDays(1);
    Story old = Samples.story("a", Section.TOP, Category.MODELS);
    Story again = Samples.story("b", Section.QUICK, Category.OTHER);
    store(before, 1, on(before, old));
    editions.flipHead(editions.publishedRevision(before), 1);
    PublishedRevisions known = PublishedRevisions.around(DATE, editions);
    store(after, 1, on(after, Samples.update(again, DATE, again)));
    editions.flipHead(editions.publishedRevision(after), 1);
    store(1, Editions.of(Samples.update(old, before, old), again));
    editions.putPublishedRevisions(DATE, 1, known);
    publish.run(DATE, 1);
    assertThat(files.get("en/2026-02-20/edition.md")).contains("Covering 2 AI stories");
  }

  @Test
  void repeatOfADayThatSummariseKnew_isKept() {
    LocalDate after = DATE.plusDays(1);
    store(after, 1, on(after, Samples.story("a", Section.TOP, Category.MODELS)));
    editions.flipHead(editions.publishedRevision(after), 1);
    store(1, Editions.whole());
    editions.putPublishedRevisions(DATE, 1, PublishedRevisions.around(DATE, editions));
    publish.run(DATE, 1);
    assertThat(files.get("en/2026-02-20/edition.md")).contains("Covering 5 AI stories");
  }

  @Test
  void json_holdsEverythingButTheRun() {
    store(3, Editions.whole());
    publish.run(DATE, 3);
    assertThat(files.get("2026-02-20/edition.json"))
        .contains("\"substance\":0.5", "\"detail\":\"no token\"", "\"used\":5", "\"count\":5")
        .doesNotContain("revision", "claim");
  }

  @Test
  void evidence_isInTheJsonAndOnThePageOnly() {
    Story story = Samples.written("a", Section.TOP, Category.MODELS);
    Evidence evidence = new Evidence(1, "QUOTED.", "https://example.org/a", "SPEAKER");
    store(1, Editions.of(Samples.checked(story, Checked.WHOLLY, evidence)));
    publish.run(DATE, 1);

    assertThat(files.get("2026-02-20/edition.json"))
        .contains(
            "\"checked\":\"wholly\"",
            "\"evidence\":[{\"sentence\":1,\"quote\":\"QUOTED.\",\"url\":\"https://example.org/a\","
                + "\"speaker\":\"SPEAKER\"}]");
    assertThat(
            files.entrySet().stream()
                .filter(file -> file.getValue().contains("QUOTED"))
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "2026-02-20/edition.json",
            "en/2026-02-20/index.html",
            "en/index.html",
            "latest.json",
            "zh/2026-02-20/index.html",
            "zh/index.html");
    assertThat(editions.catalogue().month(FEBRUARY).toString())
        .contains("Written a")
        .doesNotContain("QUOTED");
  }

  private static Edition on(LocalDate date, Story... stories) {
    return new Edition(date, ZoneOffset.UTC, List.of(stories), List.of(), Samples.provenance());
  }

  private void store(int revision, Edition edition) {
    store(DATE, revision, edition);
  }

  private void store(LocalDate date, int revision, Edition edition) {
    Editions.store(editions, date, revision, edition);
  }
}
