package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching, switching languages and moving by keyboard. */
class ReadingTest extends OnePage {
  ReadingTest(Reader reader) {
    super(reader);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 短尾矮袋鼠, 2026-01-12",
    "en, quokka, 2026-01-12",
    "zh, 白鹭, 2026-02-20",
    "en, GGML team, 2026-02-20"
  })
  void search_findsWordsOfBothLanguages(String language, String word, String date) {
    page.navigate(language + "/");
    page.keyboard().press("/");
    page.waitForURL("**/" + language + "/search/");
    page.waitForFunction("() => document.activeElement.id === 'q'");
    page.keyboard().insertText(word);
    page.locator(".found mark").first().waitFor();
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
  void searchWithoutResults_saysSo() {
    page.navigate("en/search/?q=nosuchwordanywhere");
    page.waitForFunction("() => document.querySelector('.status').textContent === 'No results'");
    assertThat(page.locator(".found li").count()).isZero();
  }

  @Test
  void search_matchesBeginningsOfWords() {
    page.navigate("en/search/?q=source");
    page.waitForSelector(".found li");
    List<String> around =
        texts(
            page.evaluate(
                "() => [...document.querySelectorAll('mark')].map(mark => mark.previousSibling?.data.slice(-1) ?? '')"));
    assertThat(around).isNotEmpty().noneMatch(before -> before.matches("[A-Za-z]"));
    page.navigate("en/search/?q=bench");
    page.waitForSelector(".found li");
    assertThat(page.locator(".found mark").allTextContents()).contains("Bench"); // HarbourBench
  }

  @ParameterizedTest
  @ValueSource(strings = {"ByteDance's", "ByteDance’s", "\"ByteDance's\"", "“ByteDance’s”"})
  void search_treatsQuotationMarksAlike(String query) {
    page.navigate("en/search/");
    page.locator("#q").fill(query);
    page.waitForSelector(".found li");
    assertThat(page.locator(".found mark").first().innerText()).startsWith("ByteDance");
  }

  @Test
  void languageSwitch_keepsTheStory() {
    page.navigate("zh/" + Days.SAMPLE + "/");
    String story = page.locator("article.story").nth(20).getAttribute("id");
    page.evaluate("id => document.getElementById(id).scrollIntoView()", story);
    page.locator(".jump a.language").waitFor();
    // A busy machine may still be laying out the page: wait until the story stays in place.
    page.waitForFunction(
        "id => { const top = document.getElementById(id).getBoundingClientRect().top;"
            + " const isStill = top > 0 && top === window.before; window.before = top; return isStill; }",
        story);
    page.locator(".jump a.language").click();
    page.waitForURL("**/en/**");
    assertThat(page.url()).endsWith("#" + story);
    assertThat(top(story)).isBetween(0.0, 200.0);
    // The root of the site now leads to that language as well.
    page.navigate("");
    page.waitForURL("**/en/");
    page.navigate("zh/" + Days.SAMPLE + "/#" + story);
    page.locator("#" + story + " summary").click();
    page.locator("#" + story + " a.other").click();
    page.waitForURL("**/" + EDITION + "#" + story);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, zh", "en-GB, en", "zh-TW, zh", "fr-FR, en"})
  void root_leadsToTheReadersLanguage(String locale, String language) {
    open(Reader.sized(1000, 800).setLocale(locale));
    page.navigate("");
    page.waitForURL("**/" + language + "/");
  }

  @Test
  void keys_moveFromStoryToStory() {
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
    // Key combinations of the browser keep working.
    page.keyboard().press("Control+j");
    assertThat((String) page.evaluate("() => document.activeElement.closest('article.story').id"))
        .isEqualTo(stories.get(1));
  }

  @Test
  void keys_openTheSourceTurnTheDayAndSwitchTheTheme() {
    page.navigate(EDITION);
    page.evaluate(
        "() => addEventListener('click', (event) => {"
            + " const link = event.target.closest('article a');"
            + " if (link) { event.preventDefault(); window.opened = link.href; } })");
    for (int story : List.of(0, 1)) {
      page.keyboard().press("j");
      page.keyboard().press("o");
      assertThat((String) page.evaluate("() => opened"))
          .startsWith("https://")
          .isEqualTo(
              page.evaluate(
                  "at => document.querySelectorAll('article.story')[at].querySelector('h3 a').href",
                  story));
    }
    String light = background();
    page.keyboard().press("t");
    page.waitForFunction(
        "light => getComputedStyle(document.body).backgroundColor !== light", light);
    page.keyboard().press("h");
    page.waitForURL("**/en/" + Days.SAMPLE.minusDays(2) + "/");
    page.keyboard().press("l");
    page.waitForURL("**/" + EDITION);
    page.navigate("en/" + Days.AMENDED + "/");
    page.keyboard().press("l");
    assertThat(page.url()).endsWith("en/" + Days.AMENDED + "/");
  }

  @Test
  void helpButton_isVisibleAndOpensTheKeys() {
    page.navigate(EDITION);
    assertThat(page.locator("button.keys").isVisible()).isTrue();
    page.locator("button.keys").click();
    assertThat(page.locator("dialog.help").isVisible()).isTrue();
    assertThat(page.locator("dialog.help kbd").allTextContents())
        .containsExactlyInAnyOrder("j", "k", "o", "h", "l", "t", "/", "?");
  }

  private String background() {
    return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
  }

  @ParameterizedTest
  @CsvSource({
    "en/no-such-page/, zh-CN, Page not found",
    "zh/no-such-page/, en-GB, 页面不存在",
    "no-such-page/, en-GB, Page not found",
    "no-such-page/, zh-CN, 页面不存在",
    "no-such-page/, fr-FR, Page not found"
  })
  void missingPage_isInTheLanguageOfTheAddressOrTheReader(
      String path, String locale, String title) {
    open(Reader.sized(1000, 800).setLocale(locale));
    page.route(
        "**/no-such-page/",
        route -> {
          // Without its status, which the browser would report as an error.
          APIResponse answer = route.fetch();
          assertThat(answer.status()).isEqualTo(404);
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(200)
                  .setHeaders(answer.headers())
                  .setBodyBytes(answer.body()));
        });
    page.navigate(path);
    assertThat(page.locator("main h1:visible").allTextContents()).containsExactly(title);
    assertThat(page.title()).isEqualTo(title);
  }

  @Test
  void heldKey_movesStoryByStory() {
    page.navigate(EDITION);
    page.evaluate(
        "() => { for (let i = 0; i < 12; i++)"
            + " document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true})); }");
    assertThat(
            page.evaluate(
                "() => [...document.querySelectorAll('article.story')]"
                    + ".indexOf(document.activeElement.closest('article.story'))"))
        .isEqualTo(11);
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
  void skipLink_comesFirstAndLeadsToTheText(String path) {
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
  void wholeEdition_isReachedByKeyboard() {
    page.navigate(EDITION);
    List<String> expected =
        texts(
            page.evaluate(
                "() => { const all = [...document.querySelectorAll('a[href], button, summary')]"
                    + ".filter(one => one.checkVisibility());"
                    + " all.forEach((one, at) => { one.at = at; }); return all.map((one, at) => at); }"));
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      page.keyboard().press("Tab");
      reached.add(
          String.valueOf(
              page.evaluate(
                  "() => { const one = document.activeElement; const box = one.getBoundingClientRect();"
                      + " const middle = document.elementFromPoint(box.left + 8, box.top + 8);"
                      + " const isSeen = one.contains(middle) || one.matches('.skip');"
                      + " return isSeen ? one.at : one.at + ' is hidden: ' + one.outerHTML; }")));
    }
    assertThat(reached).isEqualTo(expected);
  }

  @Test
  void fold_opensByKeyboardAndLeadsToItsLinks() {
    page.navigate("en/" + Days.LONG + "/");
    page.locator("article.story summary").first().focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => document.activeElement.matches('details[open] :is(a, button)')"))
        .isTrue();
    assertThat(page.locator("details[open] .evidence").isVisible()).isTrue();
    assertThat(page.locator("details[open] .permalink").isVisible()).isTrue();
  }

  private double top(String story) {
    return ((Number)
            page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", story))
        .doubleValue();
  }
}
