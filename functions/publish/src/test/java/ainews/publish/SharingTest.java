package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.corrections.Amender;
import ainews.publish.corrections.ChangeRequest;
import ainews.publish.page.Anchors;
import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others see of the site: previews of links, feeds on offer, files for programs. */
class SharingTest {
  private static final LocalDate DATE = Editions.DATE;
  private static final Story FIRST = Samples.written("first", Section.TOP, Category.MODELS);
  private static final Story SECOND = Samples.written("second", Section.TOP, Category.AGENTS);
  private static final Story QUICK = Samples.written("quick", Section.QUICK, Category.OTHER);

  private final MemorySite site = new MemorySite();
  private final Amender amend =
      new Amender(
          site.editions(),
          site.publish(),
          InstantSource.fixed(Instant.parse("2026-02-22T07:00:00Z")));

  @ParameterizedTest
  @CsvSource({"en, Written first", "zh, 标题 first"})
  void day_isTitledAndDescribedByItsFirstHeadline(String language, String headline) {
    site.put(DATE, 1, FIRST, SECOND, QUICK);
    Document day = site.page(language + "/" + DATE + "/index.html");
    assertThat(day.title()).startsWith(headline).contains(DATE.toString());
    assertThat(property(day, "og:title")).startsWith(headline);
    assertThat(property(day, "og:description"))
        .startsWith(headline)
        .isEqualTo(day.select("meta[name=description]").attr("content"));
    assertThat(site.page(language + "/index.html").select("meta[name=description]").attr("content"))
        .startsWith(headline);
  }

  @Test
  void dayOfUntranslatedHeadlines_namesItsFirstToo() {
    Story original =
        Samples.story("o", Section.TOP, Category.OTHER, Editions.english("新しいモデル", "東京の研究室が発表した。"));
    site.put(DATE, 1, original);
    Document day = site.page("en/" + DATE + "/index.html");
    assertThat(property(day, "og:title")).startsWith("新しいモデル — ");
    assertThat(property(day, "og:description")).isEqualTo("新しいモデル — A sentence.");
  }

  @Test
  void topStories_havePreviewsOfTheirOwn() {
    site.put(DATE, 1, FIRST, SECOND, QUICK);
    for (Language language : List.of(Language.EN, Language.ZH)) {
      Document preview = preview(language, 2);
      assertThat(preview.select("html").attr("lang")).isEqualTo(language.tag());
      assertThat(property(preview, "og:title"))
          .isEqualTo(SECOND.text(language).title())
          .isEqualTo(preview.select("body a").text());
      assertThat(property(preview, "og:description")).isEqualTo(SECOND.text(language).summary());
      assertThat(property(preview, "og:url"))
          .isEqualTo(MemorySite.ADDRESS + "/" + language + "/" + DATE + "/2/");
      assertThat(site.files())
          .containsKey(property(preview, "og:image").substring(MemorySite.ADDRESS.length() + 1));
      assertThat(preview.select("meta[http-equiv=refresh]").attr("content"))
          .isEqualTo("0; url=../#" + Anchors.of(SECOND.id()));
      assertThat(preview.select("link[rel=canonical]").attr("href"))
          .isEqualTo(MemorySite.ADDRESS + "/" + language + "/" + DATE + "/");
      assertThat(preview.select("script")).isEmpty();
      // There is no third top story.
      assertThat(preview(language, 3).select("meta[http-equiv=refresh]").attr("content"))
          .isEqualTo("0; url=../");
    }
  }

  @Test
  void stories_areSharedByTheirPreviewOrTheirPlace() {
    Story[] stories =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                n -> Samples.written("n" + n, n < 5 ? Section.TOP : Section.QUICK, Category.OTHER))
            .toArray(Story[]::new);
    site.put(DATE, 1, stories);
    Document day = site.page("en/" + DATE + "/index.html");
    assertThat(day.select("article button.share").eachAttr("value"))
        .containsExactly(
            "../../en/2026-02-20/1/",
            "../../en/2026-02-20/2/",
            "../../en/2026-02-20/3/",
            "../../en/2026-02-20/#" + Anchors.of(stories[3].id()),
            "../../en/2026-02-20/#" + Anchors.of(stories[4].id()));
    assertThat(day.select("button.share[hidden]")).as("without scripts").hasSize(5);
  }

  @Test
  void previews_areCorrectedAndRetractedWithTheirStories() {
    site.put(DATE, 1, FIRST, SECOND, QUICK);
    amend.correct(DATE, change(SECOND, Map.of(Language.EN, "Better"), Map.of(Language.EN, "So.")));
    amend.withdraw(DATE, change(FIRST, Map.of(), Map.of()));

    assertThat(property(preview(Language.EN, 1), "og:title")).isEqualTo("Retracted: Written first");
    assertThat(property(preview(Language.EN, 1), "og:description"))
        .isEqualTo("Retracted (2026-02-22): It was wrong.");
    assertThat(preview(Language.EN, 1).html()).doesNotContain(FIRST.text(Language.EN).summary());
    assertThat(property(preview(Language.EN, 2), "og:title")).isEqualTo("Better");
    assertThat(property(preview(Language.EN, 2), "og:description")).isEqualTo("So.");
    Document day = site.page("en/" + DATE + "/index.html");
    assertThat(day.title()).startsWith("Better");
    assertThat(day.select("article.withdrawn .share")).isEmpty();

    amend.restore(DATE, change(FIRST, Map.of(), Map.of()));
    assertThat(property(preview(Language.EN, 1), "og:title")).isEqualTo("Written first");
  }

  @Test
  void dayMadeAgain_leavesNoPreviewOfADroppedStory() {
    site.put(DATE, 1, FIRST, SECOND);
    site.put(DATE, 2, QUICK);
    assertThat(site.files().entrySet().stream().filter(file -> file.getKey().contains("20/")))
        .noneMatch(file -> file.getValue().contains("Written first"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en/index.html", "zh/search/index.html", "en/2026-02-20/index.html"})
  void feeds_areAdvertisedByTheTitlesTheyHave(String page) throws Exception {
    site.put(DATE, 1, FIRST, SECOND, QUICK);
    List<String> titles =
        site.page(page).select("link[rel=alternate][type]").stream()
            .map(
                link -> {
                  String feed =
                      site.files()
                          .get(link.absUrl("href").substring(MemorySite.ADDRESS.length() + 1));
                  assertThat(feed).contains(link.attr("title"));
                  return link.attr("type") + " " + link.attr("title");
                })
            .toList();
    assertThat(titles).hasSize(4).doesNotHaveDuplicates();
    assertThat(site.page(page).select("footer .subscribe a").eachAttr("href"))
        .extracting(href -> href.replaceFirst(".*/", ""))
        .containsExactly("feed.xml", "stories.xml", "feeds.opml");
  }

  @Test
  void feedOfDays_hasHeadlineSectionsAndEverySourceWithItsTime() {
    site.put(DATE, 1, Editions.whole().stories().toArray(Story[]::new));
    JsonNode entry =
        Json.read(site.files().get("en/feed.json"), JsonNode.class).path("items").get(0);
    assertThat(entry.path("id").asText()).isEqualTo("urn:ainews:en:2026-02-20");
    assertThat(entry.path("title").asText()).isEqualTo("Written top — 2026-02-20");
    assertThat(entry.path("tags"))
        .extracting(JsonNode::asText)
        .containsExactly("Top Stories", "Featured", "Quick Bites");
    Document text = org.jsoup.Jsoup.parse(entry.path("content_html").asText());
    assertThat(text.select("h2").eachText())
        .containsExactly("Top Stories", "Featured: Research", "Featured: Other", "Quick Bites");
    List<String> sources =
        Editions.whole().stories().stream()
            .flatMap(story -> story.links().stream())
            .map(link -> link.url())
            .toList();
    assertThat(text.select("p a").eachAttr("href")).isEqualTo(sources);
    assertThat(text.select("time").eachAttr("datetime"))
        .hasSize(5)
        .containsOnly("2026-02-20T12:00:00Z");
  }

  @Test
  void entryOfAStory_hasItsSectionItsSourcesAndItsTime() {
    site.put(DATE, 1, FIRST, SECOND, QUICK);
    JsonNode entry =
        Json.read(site.files().get("en/stories.json"), JsonNode.class).path("items").get(0);
    assertThat(entry.path("id").asText()).isEqualTo("urn:ainews:en:2026-02-20:" + FIRST.id());
    assertThat(entry.path("tags"))
        .extracting(JsonNode::asText)
        .containsExactly("Top Stories", "Models");
    assertThat(Instant.parse(entry.path("date_published").asText())).isEqualTo(Samples.NOON);
  }

  @Test
  void newestEdition_isThereForPrograms() {
    site.put(DATE, 1, FIRST, SECOND, QUICK);
    Story update = Samples.update(Samples.written("u", Section.TOP, Category.MODELS), DATE, FIRST);
    site.put(DATE.plusDays(1), 1, update);
    site.put(DATE.minusDays(1), 1, SECOND);

    Map<String, String> files = site.files();
    assertThat(files.get("latest.json")).isEqualTo(files.get(DATE.plusDays(1) + "/edition.json"));
    String earlier = DATE + "/#" + Anchors.of(FIRST.id()) + ")";
    for (String language : List.of("en", "zh")) {
      assertThat(files.get(language + "/latest.md"))
          .contains("](" + earlier)
          .isEqualTo(
              files
                  .get(language + "/" + DATE.plusDays(1) + "/edition.md")
                  .replace("](../" + earlier, "](" + earlier));
      assertThat(files.get("llms.txt"))
          .contains("(" + MemorySite.ADDRESS + "/" + language + "/latest.md)");
    }
    assertThat(files.get("llms.txt")).contains("(" + MemorySite.ADDRESS + "/latest.json)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void manifest_namesTheSiteAndItsIcons(String language) {
    site.put(DATE, 1, FIRST);
    Document page = site.page(language + "/" + DATE + "/index.html");
    String key = language + "/site.webmanifest";
    assertThat(page.select("link[rel=manifest]").attr("abs:href"))
        .isEqualTo(MemorySite.ADDRESS + "/" + key);
    JsonNode manifest = Json.read(site.files().get(key), JsonNode.class);
    assertThat(manifest.path("name").asText()).isEqualTo(page.select(".brand").text());
    for (JsonNode icon : manifest.path("icons")) {
      assertThat(site.files()).containsKey(icon.path("src").asText().replaceFirst("\\.\\./", ""));
    }
    assertThat(site.files())
        .containsKey(
            page.select("link[rel=apple-touch-icon]")
                .attr("abs:href")
                .substring(MemorySite.ADDRESS.length() + 1));
  }

  private Document preview(Language language, int rank) {
    return site.page(language + "/" + DATE + "/" + rank + "/index.html");
  }

  private static String property(Document page, String name) {
    return page.select("meta[property=" + name + "]").attr("content");
  }

  private static ChangeRequest change(
      Story story, Map<Language, String> titles, Map<Language, String> summaries) {
    return new ChangeRequest(story.id(), Optional.of("It was wrong."), Map.of(), titles, summaries);
  }
}
