package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.store.Downgrade;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site with a language that the project lacks, and a day from before it was added. */
@Tag("third-language")
class ThirdLanguageTest {
  private static final LocalDate OLD = LocalDate.of(2026, 2, 27);
  private static final LocalDate NEW = OLD.plusDays(2);
  private static final String THREAD = OLD + "-" + Story.idOf("https://example.org/start");

  /** Longer than any name that two languages share. */
  private static final int LONG = 12;

  private final Language french = Language.of("fr");
  private final MemorySite site = new MemorySite();

  @BeforeEach
  void publish() {
    Story start = Samples.written("start", Section.TOP, Category.MODELS);
    site.put(OLD, 1, start, Samples.written("other", Section.QUICK, Category.OTHER));
    Story update =
        Samples.update(Samples.written("next", Section.TOP, Category.MODELS), OLD, start);
    Edition edition =
        new Edition(
            NEW,
            Editions.whole().zone(),
            List.of(
                inThree(update, "Le modèle Foo 2 lit 3,5 millions de pages", "Il en lit 12 %."),
                inThree(
                    Samples.written("a", Section.QUICK, Category.OTHER),
                    "L'équipe dit : \"oui\"",
                    "")),
            Editions.whole().sourceReports(),
            Provenance.ofExtracts(
                Map.of(Language.ZH, "一句。", Language.EN, "One.", french, "Une phrase.")));
    Settings settings =
        SettingsReader.read(
            "site: {languages: [zh, en, fr], titles: {fr: IA au quotidien}}", "settings");
    site.store(NEW, 1, edition);
    site.editions().keepSettings(NEW, 1, settings);
    site.publish().run(NEW, 1);
    site.publish()
        .rebuild(new Rebuild.Range(Optional.empty(), Optional.empty()), () -> true, month -> {});
  }

  private Story inThree(Story story, String title, String summary) {
    Map<Language, StoryText> texts = new TreeMap<>(story.texts());
    texts.put(Language.ZH, Samples.text("Foo 2 模型可读 350 万页", summary.isEmpty() ? "" : "读完 12%。"));
    texts.put(
        Language.EN,
        Samples.text("Foo 2 reads 3.5 million pages", summary.isEmpty() ? "" : "It reads 12%."));
    texts.put(french, Samples.text(title, summary));
    if (summary.isEmpty()) {
      texts.put(Language.ZH, Samples.text("团队作出肯定答复", ""));
      texts.put(Language.EN, Samples.text("The team says yes", ""));
    }
    return Samples.changed(Samples.changed(story, "extract", Map.of()), "texts", texts);
  }

  @Test
  void registry_hasItBehindTheOthers() {
    assertThat(Language.all()).containsExactly(Language.ZH, Language.EN, french);
    assertThat(french.messages().arguments()).isEqualTo(Language.EN.messages().arguments());
  }

  @Test
  void textsOfTheLanguage_haveNoFault() {
    assertThat(site.editions().downgrade(NEW, 1)).isEqualTo(Downgrade.NONE);
    assertThat(site.editions().downgrade(OLD, 1)).isEqualTo(Downgrade.NONE);
  }

  static Stream<String> pages() {
    return Stream.of(
            "",
            OLD + "/",
            NEW + "/",
            OLD.plusDays(1) + "/",
            "archive/",
            "archive/2026-02/",
            "category/models/",
            "category/safety/",
            "thread/" + THREAD + "/",
            "search/")
        .map(folder -> "fr/" + folder + "index.html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_isInTheLanguageAndLeadsToTheOthers(String key) {
    Document page = site.page(key);
    assertThat(page.select("html").attr("lang")).isEqualTo("fr");
    assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("fr_FR");
    assertThat(page.select(".brand").text()).isEqualTo("IA au quotidien");
    assertThat(page.select("header a.language").eachText()).containsExactly("中文", "English");
    for (Element link : page.select("header a.language")) {
      assertThat(site.files()).containsKey(path(link.absUrl("href")) + "index.html");
    }
    assertHasNoWordsOfOthers(page, french);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh/", "en/"})
  void pagesOfTheOthers_leadToIt(String language) {
    Document page = site.page(language + NEW + "/index.html");
    assertThat(page.select("header a.language").eachText()).contains("Français");
    assertThat(page.select("link[hreflang]").eachAttr("hreflang"))
        .containsExactlyInAnyOrder("zh-Hans", "en", "fr");
    assertHasNoWordsOfOthers(page, Language.of(language.substring(0, 2)));
  }

  @Test
  void pageOfAllLanguages_hasItsPart() {
    assertThat(site.page("index.html").select("section[lang=fr] a").attr("href")).isEqualTo("fr/");
    assertThat(site.page("404.html").select("section[lang=fr] h1").text())
        .isEqualTo("Page introuvable");
  }

  @Test
  void newDay_isSetAndMarkedAsTheLanguageAsks() {
    Document page = site.page("fr/" + NEW + "/index.html");
    assertThat(page.select("h1").text()).isEqualTo("dimanche 1 mars 2026");
    assertThat(page.select(".headlines li").eachText())
        .hasSize(2)
        .noneMatch(line -> line.contains("texte original"));
    assertThat(page.html()).contains("L’équipe dit : «&nbsp;oui&nbsp;»");
    assertThat(page.select("article h3").eachText())
        .hasSize(2)
        .noneMatch(title -> title.contains("texte original"));
    assertThat(page.select("article details summary").eachText()).containsOnly("Pourquoi ?");
  }

  @Test
  void dayFromBefore_isShownInItsFirstLanguageAndMarked() {
    Document page = site.page("fr/" + OLD + "/index.html");
    assertThat(page.select("article h3 > a").eachAttr("lang")).containsOnly("zh-Hans");
    assertThat(page.select("article .summary").eachText())
        .allMatch(text -> text.endsWith("(texte original en chinois)"));
    assertThat(page.select(".headlines li").eachText())
        .isNotEmpty()
        .allMatch(line -> line.endsWith("(texte original en chinois)"));
    assertThat(site.page("fr/" + NEW + "/index.html").select(".earlier").text())
        .startsWith("précédemment, " + OLD + " : 标题 start (texte original en chinois)");
  }

  @Test
  void markdownAndFeeds_areInTheLanguage() {
    assertThat(site.files().get("fr/" + NEW + "/edition.md"))
        .contains(
            "lang: fr\n",
            "# IA au quotidien — " + NEW,
            "> 2 actualités de l’IA",
            "## 🔥 À la une",
            "[Source-fr-hackernews](",
            "- hackernews : 120 lues, 2 retenues");
    assertThat(site.files().get("fr/" + OLD + "/edition.md"))
        .contains("start 的摘要。 (texte original en chinois)");
    assertThat(site.files().get("fr/feed.xml"))
        .contains(
            "xml:lang=\"fr\"", "3,5 millions de pages — " + NEW, "(texte original en chinois)");
    assertThat(site.files().get("fr/stories.json")).contains("\"language\":\"fr\"", "3,5 millions");
    assertThat(site.files().get("feeds.opml"))
        .contains("IA au quotidien, une entrée par actualité");
    assertThat(site.files().get("fr/search/2026-03.json")).contains("Le modèle Foo 2");
  }

  private static String path(String url) {
    return url.substring(MemorySite.ADDRESS.length() + 1);
  }

  private static void assertHasNoWordsOfOthers(Document page, Language own) {
    String shown = page.html();
    Map<String, Set<String>> keys = own.messages().arguments();
    for (Language other : Language.all()) {
      for (String key : keys.keySet()) {
        if (other != own && keys.get(key).isEmpty()) {
          String words = other.messages().get(key).strip();
          boolean isTelling = words.length() > LONG || words.codePoints().anyMatch(c -> c > 0x2e80);
          if (isTelling && !words.equals(own.messages().get(key).strip()) && words.length() > 2) {
            assertThat(shown).as(key).doesNotContain(words);
          }
        }
      }
    }
  }
}
