package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.publish.markdown.Markdown;
import ainews.publish.site.Site;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Preference;
import ainews.shared.edition.Preference.Match;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.settings.SettingsReader;
import ainews.shared.site.SiteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions are rendered, read back by common parsers and compared with the original. */
class ReadBackTest {
  private static final Site SITE = new Site(SettingsReader.packaged(), "https://example.org");
  private static final Site.Neighbours NONE =
      new Site.Neighbours(Optional.empty(), Optional.empty());

  @Test
  void editionOfEveryKind_isReadBackAsItIs() throws Exception {
    requireReadBack(Editions.whole());
    requireReadBack(Editions.withUpdates("Foo 2"));
    requireReadBack(Editions.of());
    requireReadBack(amended());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**",
        "*a* b",
        "** — [Source-rss](http://evil.example)",
        "\n\n## ⚡ Quick Bites\n\n- **more**",
        "\n---\n",
        "### 1. **x**",
        "- **x** — y",
        "> Covering 99 AI stories",
        "~~gone~~",
        "ends with \\",
        "[x](../2026-02-18/#s-1)",
        "(parentheses) \"quoted\" 「引」",
        "\u2028## next line\u2029",
        "\u00a0spaces\u3000"
      })
  void textThatLooksLikeMarkup_changesNoStructure(String text) throws Exception {
    requireReadBack(of(List.of(text, "first " + text, text + " last")));
  }

  @Test
  void hostileTextsOfTheCollection_changeNoStructure() throws Exception {
    Path folder = Path.of("../../../shared/captures/hostile");
    if (!Files.exists(folder) && "true".equals(System.getenv("CI"))) {
      fail("the hostile texts are not beside the checkout");
    }
    assumeTrue(Files.exists(folder), "the hostile texts are not beside the checkout");
    List<String> texts = new ArrayList<>();
    for (String file :
        List.of("xss-payload-list.txt", "xxe-payload-list.txt", "ssrf_cloud-metadata.txt")) {
      Files.readAllLines(folder.resolve(file)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(texts::add);
    }
    assertThat(texts).hasSizeGreaterThan(5000);
    // Feeds hold at most a hundred stories per day.
    for (int from = 0; from < texts.size(); from += 100) {
      requireReadBack(of(texts.subList(from, Math.min(from + 100, texts.size()))));
    }
  }

  /** The comparison itself finds whatever differs from the edition. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Covering 5 AI|Covering 6 AI",
        "### Research|### Gossip",
        "## ⚡ Quick Bites|## 🔥 Top Stories",
        "## 📰 Featured|## ⚡ Quick Bites",
        "- **Written c** — What is new about c. [Source-hackernews](https://example.org/c)|-",
        "https://example.org/a)|https://example.org/other)",
        "**Written c**|**Written** c",
        "(https://example.org/c)|(https://example.org/c) [more](https://example.org/a)"
      })
  void pageThatDiffers_isNoticed(String part, String instead) {
    String markdown = Markdown.of(Editions.whole(), Language.EN);
    assertThat(markdown).contains(part);
    assertThat(ReadBack.ofMarkdown(markdown.replace(part, instead)))
        .isNotEqualTo(ReadBack.expected(Editions.whole(), Language.EN));
  }

  /** An edition with everything: a retracted, a restored and a story with too many links. */
  private static Edition amended() {
    Story gone = Samples.written("gone", Section.QUICK, Category.OTHER);
    Story back = Samples.written("back", Section.QUICK, Category.OTHER);
    Story many = Samples.written("many", Section.TOP, Category.MODELS);
    List<StoryLink> links = new ArrayList<>(many.links());
    for (int n = 0; n < 6; n++) {
      StoryLink link = links.getFirst();
      String url = "https://example.org/many/" + n + "?a=1&amp;b=_x_&copy;";
      links.add(new StoryLink(link.source(), link.kind(), url, link.engagement(), "", ""));
    }
    Preference followed =
        new Preference(
            List.of(new Match(Preference.Kind.WORD, "many")), List.of(), Optional.empty());
    Story top = Samples.changed(many, "links", links);
    return Editions.of(
        Samples.changed(top, "score", top.score().with(followed)),
        Samples.changed(gone, "score", gone.score().with(followed))
            .amended(amendment(Amendment.Kind.WITHDRAWN)),
        back.restoredFrom(amendment(Amendment.Kind.WITHDRAWN))
            .amended(amendment(Amendment.Kind.RESTORED)));
  }

  @Test
  void followedStory_isMarked() {
    assertThat(Markdown.of(amended(), Language.EN))
        .contains(
            "### 1. **Written many** ★\n", "- **~~Written gone~~** ★ — ", "- **Written back** — ");
    List<SiteFile> files = SITE.edition(amended(), Map.of(), NONE);
    assertThat(text(files, "en/" + Editions.DATE + "/index.html"))
        .containsOnlyOnce(
            "many</a> <span class=\"followed\" role=\"img\" aria-label=\"Followed\">★</span></h3>");
    assertThat(text(files, Editions.DATE + "/edition.json"))
        .contains("\"followed\":[{\"kind\":\"word\",\"name\":\"many\"}]");
  }

  private static Amendment amendment(Amendment.Kind kind) {
    Map<Language, String> why =
        Map.of(Language.ZH, "**原因** [x](y)", Language.EN, "- **why** [x](y)");
    return new Amendment(kind, Editions.DATE.plusDays(1), why, Map.of(), Map.of());
  }

  private static Edition of(List<String> texts) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Section section = i == 0 ? Section.TOP : i % 2 == 0 ? Section.FEATURED : Section.QUICK;
      stories.add(
          Samples.story(
              "n" + i, section, Category.OTHER, Samples.text(texts.get(i), texts.get(i))));
    }
    return Editions.of(Edition.inOrder(stories).toArray(Story[]::new));
  }

  private static void requireReadBack(Edition edition) throws Exception {
    List<String> urls =
        edition.stories().stream().flatMap(s -> s.links().stream()).map(StoryLink::url).toList();
    assertThat(urls).doesNotHaveDuplicates();
    List<SiteFile> files = SITE.edition(edition, Map.of(), NONE);
    List<SiteFile> feeds = SITE.feeds(List.of(PublishedDay.of(edition, Map.of())));
    for (Language language : edition.languages()) {
      String day = language + "/" + edition.date() + "/";
      ReadBack expected = ReadBack.expected(edition, language);
      assertThat(ReadBack.ofMarkdown(text(files, day + "edition.md"))).isEqualTo(expected);
      requirePage(edition, expected, ReadBack.ofPage(text(files, day + "index.html")));
      requireFeeds(edition, language, feeds);
    }
  }

  private static void requirePage(Edition edition, ReadBack expected, ReadBack page) {
    assertThat(page.count()).isEqualTo(expected.count());
    assertThat(page.sections()).hasSameSizeAs(expected.sections());
    assertThat(typed(page)).isEqualTo(typed(expected));
    assertThat(page.stories())
        .zipSatisfy(
            edition.stories(),
            (read, story) ->
                assertThat(read.urls())
                    .startsWith(story.links().getFirst().url())
                    .containsExactlyInAnyOrderElementsOf(
                        story.links().stream().map(StoryLink::url).toList()));
    for (int i = 0; i < page.stories().size(); i++) {
      assertThat(page.stories().get(i).earlier())
          .hasSameSizeAs(expected.stories().get(i).earlier());
    }
  }

  /** Titles without quotation marks and spaces, and with narrow marks: pages set these. */
  private static List<String> typed(ReadBack read) {
    return read.stories().stream()
        .map(story -> Normalizer.normalize(story.title(), Normalizer.Form.NFKC))
        .map(title -> title.replaceAll("[“”„«»「」\"'’。.、,\\p{Z}\\s]", ""))
        .toList();
  }

  private static void requireFeeds(Edition edition, Language language, List<SiteFile> feeds)
      throws Exception {
    Words words = new Words(language);
    List<String> titles =
        edition.stories().stream()
            .map(story -> words.headline(story.text(language).title(), story.isWithdrawn()))
            .toList();
    List<String> links =
        edition.stories().stream().map(story -> story.links().getFirst().url()).toList();
    byte[] atom = file(feeds, language + "/stories.xml").bytes();
    String json = text(feeds, language + "/stories.json");
    assertThat(ReadBack.titlesOfAtom(atom))
        .zipSatisfy(titles, (read, title) -> assertThat(read).isEqualTo(title));
    assertThat(ReadBack.titlesOfJson(json)).isEqualTo(titles);
    assertThat(ReadBack.linksOfAtom(atom)).isEqualTo(links).doesNotHaveDuplicates();
    assertThat(ReadBack.linksOfJson(json)).isEqualTo(links);
  }

  private static String text(List<SiteFile> files, String key) {
    return file(files, key).content();
  }

  private static SiteFile file(List<SiteFile> files, String key) {
    return files.stream().filter(file -> file.key().equals(key)).findFirst().orElseThrow();
  }
}
