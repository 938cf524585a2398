package ainews.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.publish.Editions;
import ainews.publish.page.ThreadStage;
import ainews.publish.page.Topics;
import ainews.shared.edition.Category;
import ainews.shared.edition.Checked;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Evidence;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.json.Json;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.site.SiteFile;
import ainews.shared.store.Catalogue;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SiteTest {
  private static final Settings SETTINGS = SettingsReader.packaged();
  private static final Site SITE = new Site(SETTINGS, "https://example.org");
  private static final Site.Neighbours NONE =
      new Site.Neighbours(Optional.empty(), Optional.empty());
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script><img src=x onerror=a()>",
          "\"></title></script><svg/onload=alert(1)>",
          "]]></content><script>alert(1)</script>",
          "'-alert(1)-' `${alert(1)}` {{7*7}} <!-- <![CDATA[",
          "javascript:alert(1) &#x6A;avascript:");

  @Test
  void hostileTexts_stayTextEverywhere() throws Exception {
    requireHarmless(HOSTILE);
  }

  @Test
  void payloadsOfTheCollection_stayTextEverywhere() throws Exception {
    Path list = Path.of("../../../shared/captures/hostile/xss-payload-list.txt");
    if (!Files.exists(list) && "true".equals(System.getenv("CI"))) {
      fail("the hostile texts are not beside the checkout");
    }
    assumeTrue(Files.exists(list), "the hostile texts are not beside the checkout");
    List<String> payloads =
        Files.readAllLines(list).stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    assertThat(payloads).hasSizeGreaterThan(5000);
    for (int from = 0; from < payloads.size(); from += 500) {
      requireHarmless(payloads.subList(from, Math.min(from + 500, payloads.size())));
    }
  }

  @Test
  void editionPage_worksInAnyFolderAndLinksItsOtherLanguage() {
    Document page = page(edition(Editions.whole()), "zh/2026-02-20/index.html");
    assertThat(page.select("link[rel=stylesheet]").attr("href"))
        .isEqualTo("../../" + Assets.key("style.css"));
    assertThat(page.select("a.language").attr("href")).isEqualTo("../../en/2026-02-20/");
    assertThat(page.select("link[hreflang=en]").attr("href"))
        .isEqualTo("https://example.org/en/2026-02-20/");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/zh/2026-02-20/");
    for (Element story : page.select("article.story")) {
      assertThat(story.select("a.permalink").attr("href")).endsWith("/2026-02-20/#" + story.id());
      assertThat(story.select("a.other").attr("href"))
          .isEqualTo("../../en/2026-02-20/#" + story.id());
    }
  }

  @Test
  void evidence_isFoldedBelowItsStoryBySentence() {
    Evidence second = new Evidence(2, "OpenAI 今天发布新模型。", "https://example.org/b?c=1&d=2", "<i>&");
    Evidence first = new Evidence(1, "It was \"said\" so.", "https://example.org/a", "");
    Evidence third = new Evidence(2, "Yes.", "https://example.org/a", "somebody");
    Story story = Samples.written("top", Section.TOP, Category.MODELS);
    Evidence fourth = new Evidence(2, "A third one.", "https://example.org/a", "somebody");
    Document page =
        evidencePage(Samples.checked(story, Checked.WHOLLY, second, first, third, fourth));

    Element folded = page.selectFirst("article .links details:not([open]) .evidence");
    assertThat(folded.select("b").text()).isEqualTo("Evidence");
    assertThat(folded.select("> ol > li").eachAttr("value")).containsExactly("1", "2");
    assertThat(folded.select("li p").eachText())
        .containsExactly(
            "It was \"said\" so. — example.org", "OpenAI 今天发布新模型。 — <i>&", "Yes. — somebody");
    assertThat(folded.select("q").eachAttr("lang")).containsExactly("zh");
    assertThat(folded.select("a").eachAttr("href"))
        .containsExactly(first.url(), second.url(), third.url());
    assertThat(folded.select("> p")).isEmpty();
  }

  @Test
  void storyCheckedInPart_saysSoInItsEvidence() {
    Evidence one = new Evidence(1, "So it is.", "https://example.org/a", "somebody");
    Story story = Samples.written("top", Section.TOP, Category.MODELS);

    assertThat(
            evidencePage(Samples.checked(story, Checked.PARTLY, one))
                .select(".evidence > p")
                .text())
        .isEqualTo("No post’s words were found for some sentences.");
    assertThat(evidencePage(Samples.checked(story, Checked.NOT, one)).select(".evidence"))
        .isEmpty();
    assertThat(evidencePage(Samples.checked(story, Checked.PARTLY)).select(".evidence")).isEmpty();
    assertThat(evidencePage(story).select(".evidence")).isEmpty();
  }

  private static Document evidencePage(Story story) {
    return page(edition(Editions.of(story)), "en/2026-02-20/index.html");
  }

  /** A day of 45 stories, each with three quotes of usual length that repeat no words. */
  @Test
  void pageWithEvidenceForEveryStory_staysSmall() throws Exception {
    Random random = new Random(1);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      Section section = i < 3 ? Section.TOP : i < 25 ? Section.FEATURED : Section.QUICK;
      Story story =
          Samples.story(
              "n" + i, section, Category.OTHER, Samples.text(words(random, 10), words(random, 35)));
      stories.add(
          Samples.checked(
              story, Checked.WHOLLY, quote(random, 1), quote(random, 2), quote(random, 3)));
    }
    Edition with = Editions.of(stories.toArray(Story[]::new));
    assertThat(compressed(with)).isLessThan(40_000);
  }

  private static Evidence quote(Random random, int sentence) {
    return new Evidence(
        sentence,
        words(random, 22),
        "https://example.org/" + words(random, 2).replace(' ', '/'),
        words(random, 1));
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words
          .append(i == 0 ? "" : " ")
          .append(Integer.toString(60_000 + random.nextInt(1_000_000), 36));
    }
    return words.toString();
  }

  private static int compressed(Edition edition) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (SiteFile file : edition(edition)) {
      if (file.key().equals("en/2026-02-20/index.html")) {
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
          gzip.write(file.bytes());
        }
      }
    }
    return bytes.size();
  }

  @Test
  void linkedData_isOneObjectOfTheEdition() {
    Document page = page(edition(Editions.whole()), "en/2026-02-20/index.html");
    JsonNode data =
        Json.read(page.select("script[type=application/ld+json]").html(), JsonNode.class);
    assertThat(data.path("@type").asText()).isEqualTo("NewsArticle");
    assertThat(data.path("inLanguage").asText()).isEqualTo("en");
    assertThat(data.path("datePublished").asText()).isEqualTo("2026-02-21T00:00:00Z");
  }

  @Test
  void channelWithAWayToJoin_isNamedOnPagesOfItsLanguage() {
    Settings joinable =
        SettingsReader.read(
            """
            delivery:
            - {channel: telegram, language: en, what: top, join: "https://t.me/ai?a=1&b=2"}
            - {channel: slack, language: en, what: top}
            """,
            "settings");
    List<SiteFile> files =
        new Site(joinable, "https://example.org").edition(Editions.whole(), Map.of(), NONE);
    assertThat(page(files, "en/2026-02-20/index.html").select(".subscribe a").eachText())
        .contains("Telegram")
        .doesNotContain("Slack");
    assertThat(page(files, "en/2026-02-20/index.html").select("a[href=https://t.me/ai?a=1&b=2]"))
        .isNotEmpty();
    assertThat(page(files, "zh/2026-02-20/index.html").select("a[href^=https://t.me]")).isEmpty();
  }

  @Test
  void siteOfOneLanguage_hasNoTraceOfTheOther() {
    Settings english =
        SettingsReader.read("site: {languages: [en], titles: {en: Mine}}", "settings");
    Site site = new Site(english, "https://example.org");
    List<SiteFile> files = new ArrayList<>(site.edition(Editions.whole(), Map.of(), NONE));
    files.addAll(site.fronts(Editions.whole(), Map.of(), NONE, List.of(day()), false));
    files.addAll(site.fixed());
    assertThat(files).noneMatch(file -> file.key().startsWith("zh/"));
    Document page = page(files, "en/2026-02-20/index.html");
    assertThat(page.select("[href*=zh/], a.language, a.other")).isEmpty();
    assertThat(page.select(".brand").text()).isEqualTo("Mine");
  }

  @Test
  void notFoundPage_linksFromTheRootInBothLanguages() {
    Document page = page(SITE.fixed(), "404.html");
    assertThat(page.select("main a").eachAttr("href")).contains("/zh/", "/en/", "/en/archive/");
    assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/assets/");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void dayWithoutAnEdition_saysSoAndLinksItsNeighbours() {
    Site.Neighbours around =
        new Site.Neighbours(
            Optional.of(Editions.DATE.minusDays(1)), Optional.of(Editions.DATE.plusDays(1)));
    Document page = page(SITE.missing(Editions.DATE, around), "en/2026-02-20/index.html");
    assertThat(page.select("main").text()).contains("No edition was published for this day");
    assertThat(page.select("[rel=prev]").attr("href")).endsWith("en/2026-02-19/");
    assertThat(page.select("[rel=next]").attr("href")).endsWith("en/2026-02-21/");
  }

  @Test
  void sameInput_givesTheSameBytes() {
    assertThat(Hash.of(edition(Editions.whole()))).isEqualTo(Hash.of(edition(Editions.whole())));
    assertThat(Hash.of(SITE.fixed())).isEqualTo(Hash.of(SITE.fixed()));
  }

  private static void requireHarmless(List<String> texts) throws Exception {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      stories.add(
          Samples.story(
              "n" + i,
              i == 0 ? Section.TOP : Section.QUICK,
              Category.OTHER,
              Samples.text(texts.get(i))
                  .with(
                      Checked.PARTLY,
                      List.of(
                          new Evidence(
                              1, texts.get(i), "https://example.org/n" + i, texts.get(i))))));
    }
    Edition edition = Editions.of(stories.toArray(Story[]::new));
    PublishedDay day = PublishedDay.of(edition, Map.of());
    YearMonth month = YearMonth.from(day.date());
    List<SiteFile> files = new ArrayList<>(edition(edition));
    files.addAll(SITE.fronts(edition, Map.of(), NONE, List.of(day), false));
    files.addAll(SITE.categories(List.of(day)));
    files.addAll(SITE.feeds(List.of(day)));
    files.addAll(SITE.month(month, List.of(day), new TreeMap<>()));
    files.addAll(SITE.months(new TreeMap<>(Map.of(month, 1)), false));
    files.addAll(
        SITE.thread(
            "t",
            List.of(
                ThreadStage.of(
                    new Catalogue.Stage(
                        day.date(), stories.getFirst().id(), stories.getFirst().texts()),
                    Optional.of(day)))));
    files.addAll(SITE.topic(Topics.named("openai"), List.of(day)));
    for (SiteFile file : files) {
      if (file.key().endsWith(".html")) {
        requireHarmless(file, edition);
      } else if (file.key().endsWith(".xml")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file.bytes()));
      } else if (file.key().endsWith(".json")) {
        Json.read(file.content(), JsonNode.class);
      }
    }
  }

  private static void requireHarmless(SiteFile file, Edition edition) {
    Document page = Jsoup.parse(file.content());
    assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
    assertThat(page.select("script[src]").eachAttr("src"))
        .allMatch(src -> src.startsWith("../") || src.startsWith("assets/"));
    assertThat(page.select("img, svg, iframe, object, embed, form[action]:not(.search), [style]"))
        .as(file.key())
        .isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes())
          .as(file.key() + " " + element.tagName())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
    assertThat(page.select("[href]").eachAttr("href"))
        .noneMatch(href -> href.strip().toLowerCase().startsWith("javascript:"));
    if (file.key().equals(Language.EN + "/" + edition.date() + "/index.html")) {
      assertThat(page.select("article.story")).hasSameSizeAs(edition.stories());
    }
  }

  private static List<SiteFile> edition(Edition edition) {
    return SITE.edition(edition, Map.of(), NONE);
  }

  private static PublishedDay day() {
    return PublishedDay.of(Editions.whole(), Map.of());
  }

  private static Document page(List<SiteFile> files, String key) {
    return files.stream()
        .filter(file -> file.key().equals(key))
        .map(file -> Jsoup.parse(file.content()))
        .findFirst()
        .orElseThrow();
  }
}
