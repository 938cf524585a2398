package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does on the site. */
@ExtendWith(WithReader.class)
class ReadingTest {
  private static final int MOST_BYTES = 60_000;
  private static final String EDITION = "en/2026-02-20/";

  private final Reader reader;
  private BrowserContext window;
  private Complaints complaints;
  private Page page;

  ReadingTest(Reader reader) {
    this.reader = reader;
  }

  @BeforeEach
  void open() {
    open(Reader.sized(1000, 800));
  }

  private void open(Browser.NewContextOptions options) {
    if (window != null) {
      window.close();
    }
    window = reader.window(options);
    complaints = Complaints.of(window, reader.url());
    page = window.newPage();
  }

  @AfterEach
  void close() {
    window.close();
    assertThat(complaints.take()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 短尾矮袋鼠, " + "2026-01-12",
    "en, quokka, 2026-01-12",
    "zh, 白鹭, 2026-02-20",
    "en, GGML team, 2026-02-20"
  })
  void search_findsAWordOfEitherLanguage(String language, String word, String date) {
    page.navigate(language + "/");
    page.keyboard().press("/");
    page.waitForURL("**/" + language + "/search/");
    page.waitForFunction("() => document.activeElement.id === 'q'");
    page.keyboard().insertText(word);
    page.waitForFunction("() => /\\d/.test(document.querySelector('.status').textContent)");
    assertThat(page.locator(".found time").first().getAttribute("datetime")).isEqualTo(date);
    assertThat(page.locator(".found mark").first().innerText())
        .isEqualToIgnoringCase(word.split(" ")[0]);
    String shared = page.url();
    page.navigate("about:blank");
    page.navigate(shared);
    page.locator(".found a").first().click();
    page.waitForURL("**/" + language + "/" + date + "/#s-*");
    assertThat(page.locator("article.story:target").count()).isEqualTo(1);
  }

  @Test
  void searchThatFindsNothing_saysSo() {
    page.navigate("en/search/?q=nosuchwordanywhere");
    page.waitForFunction(
        "() => document.querySelector('.status').textContent === 'Nothing found.'");
    assertThat(page.locator(".found li").count()).isZero();
  }

  @Test
  void languageSwitch_keepsTheStory() {
    page.navigate("zh/" + Days.SAMPLE + "/");
    String story = page.locator("article.story").nth(20).getAttribute("id");
    page.evaluate("id => document.getElementById(id).scrollIntoView()", story);
    page.locator(".jump a.language").click();
    page.waitForURL("**/en/**");
    assertThat(page.url()).endsWith("#" + story);
    assertThat(top(story)).isBetween(0.0, 200.0);
    // The root of the site now leads there as well.
    page.navigate("");
    page.waitForURL("**/en/");
    page.navigate("zh/" + Days.SAMPLE + "/#" + story);
    page.locator("#" + story + " a.other").click();
    page.waitForURL("**/" + EDITION + "#" + story);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, zh", "en-GB, en", "fr-FR, zh"})
  void root_leadsToTheReadersLanguage(String locale, String language) {
    open(Reader.sized(1000, 800).setLocale(locale));
    page.navigate("");
    page.waitForURL("**/" + language + "/");
  }

  @Test
  void keys_goFromStoryToStory() {
    page.navigate(EDITION);
    List<String> ids = new ArrayList<>();
    for (String key : List.of("j", "j", "j", "k")) {
      page.keyboard().press(key);
      ids.add((String) page.evaluate("() => document.activeElement.closest('article.story').id"));
      assertThat(top(ids.getLast())).isBetween(0.0, 120.0);
    }
    List<String> stories =
        texts(
            page.evaluate(
                "() => [...document.querySelectorAll('article.story')].map(story => story.id)"));
    assertThat(ids).containsExactly(stories.get(0), stories.get(1), stories.get(2), stories.get(1));
    page.keyboard().press("?");
    assertThat(page.locator("dialog.help").isVisible()).isTrue();
    page.keyboard().press("j");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog.help").isVisible()).isFalse();
    // Other programs' keys stay theirs.
    page.keyboard().press("Control+j");
    assertThat((String) page.evaluate("() => document.activeElement.closest('article.story').id"))
        .isEqualTo(stories.get(1));
  }

  @Test
  void keysOnAPageWithoutStories_doNothing() {
    page.navigate("en/archive/");
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(page.url()).endsWith("en/archive/");
  }

  @ParameterizedTest
  @ValueSource(strings = {EDITION, "zh/archive/"})
  void skipLink_comesFirstAndLeadsIntoTheText(String path) {
    page.navigate(path);
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
    assertThat((Boolean) page.evaluate("() => document.activeElement.matches('.skip')")).isTrue();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat((Boolean) page.evaluate("() => document.activeElement.closest('main') !== null"))
        .isTrue();
  }

  @Test
  void colours_followTheSystemAndCanBeSwitchedForGood() {
    page.navigate(EDITION);
    String light = background();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    String dark = background();
    assertThat(dark).isNotEqualTo(light);
    page.locator("button.theme").click();
    assertThat(background()).isEqualTo(light);
    page.navigate("zh/archive/");
    assertThat(background()).isEqualTo(light);
    page.locator("button.theme").click();
    page.reload();
    assertThat(background()).isEqualTo(dark);
  }

  @Test
  void withoutScripts_theTextIsThere() {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> paths = List.of(EDITION, "zh/", "zh/archive/2026-02/", "en/category/models/");
    for (String path : paths) {
      page.navigate(path);
      texts.put(path, page.locator("main").innerText());
    }
    open(Reader.sized(1000, 800).setJavaScriptEnabled(false));
    for (String path : paths) {
      page.navigate(path);
      assertThat(page.locator("main").innerText())
          .isEqualTo(texts.get(path))
          .hasSizeGreaterThan(100);
      assertThat(page.locator("button.theme").isVisible()).isFalse();
    }
    page.navigate("en/search/");
    assertThat(page.locator("main").innerText()).contains("Searching needs JavaScript.");
    page.navigate("");
    assertThat(page.locator(".choose h1 a").count()).isEqualTo(2);
  }

  @Test
  void page_printsDarkOnWhite() {
    open(Reader.sized(1000, 800).setColorScheme(ColorScheme.DARK));
    page.navigate(EDITION);
    page.locator("button.theme").click();
    page.locator("button.theme").click();
    assertThat((String) page.evaluate("() => document.documentElement.dataset.theme"))
        .isEqualTo("dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".jump").isVisible()).isFalse();
    assertThat(page.locator("header.site nav").isVisible()).isFalse();
    assertThat(page.locator(".summary").first().isVisible()).isTrue();
    Reader.bringChecks(page);
    assertThat(texts(page.evaluate("() => checks.colours()"))).isEmpty();
    assertThat(
            (String)
                page.evaluate(
                    "() => getComputedStyle(document.querySelector('.links a'), '::after').content"))
        .contains("https://");
    assertThat(page.pdf()).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {EDITION, "zh/2026-02-20/", "zh/2026-02-18/"})
  void editionPage_isLightAndShowsItsTextWithOneRequestBesideTheStyle(String path) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Consumer<Response> keep = response -> files.put(response.url(), response.body());
    page.onResponse(keep);
    page.navigate(path);
    page.waitForLoadState();
    assertThat(files.keySet()).anyMatch(url -> url.endsWith(".css")).hasSizeBetween(3, 5);
    assertThat(files.values().stream().mapToInt(ReadingTest::compressed).sum())
        .isLessThan(MOST_BYTES);
    String text = page.locator("main").innerText();
    page.offResponse(keep);

    open();
    List<String> asked = new ArrayList<>();
    page.route(
        "**",
        route -> {
          String url = route.request().url();
          if (url.endsWith("/") || url.endsWith(".css")) {
            asked.add(url);
            route.resume();
          } else {
            route.fulfill();
          }
        });
    page.navigate(path);
    assertThat(page.locator("main").innerText()).isEqualTo(text);
    assertThat(asked).hasSize(2);
  }

  @Test
  void textFromTheRight_keepsItsOrderAndLeavesTheLineToTheLeft() {
    page.navigate("zh/" + Days.LONG + "/");
    String story = "#s-" + Stories.id("arabic");
    assertThat(
            (String)
                page.evaluate(
                    "path => getComputedStyle(document.querySelector(path)).direction",
                    story + " h3 a"))
        .isEqualTo("rtl");
    // The mark behind the summary stands at the line's own end, not within the foreign text.
    assertThat(page.locator(story + " .mark").first().innerText()).isEqualTo("（原文）");
    Map<?, ?> places =
        (Map<?, ?>)
            page.evaluate(
                "path => { const at = (part) => [...document.querySelectorAll(path + part)].at(-1)"
                    + ".getClientRects(); const text = [...at(' .summary [dir]')].at(-1); const mark = at(' .mark')[0];"
                    + " return {text: text.right, mark: mark.left, lines: Math.abs(text.top - mark.top) } }",
                story);
    assertThat(((Number) places.get("mark")).doubleValue())
        .isGreaterThanOrEqualTo(((Number) places.get("text")).doubleValue() - 1);
  }

  private double top(String story) {
    return ((Number)
            page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", story))
        .doubleValue();
  }

  private String background() {
    return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
  }

  private static List<String> texts(Object answer) {
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }

  private static int compressed(byte[] file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
