package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sharing a story by the browser's share sheet or the clipboard. */
class ShareButtonTest extends OnePage {
  ShareButtonTest(Reader reader) {
    super(reader);
  }

  @ParameterizedTest
  @CsvSource({"en, 0, /1/", "zh, 1, /2/", "en, 5, #s-"})
  void share_copiesHeadlineSentenceAndLinkAndSaysSo(String language, int story, String link) {
    open(Reader.sized(1000, 800).setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(language + "/" + Days.SAMPLE + "/");
    Locator button = page.locator("article.story").nth(story).locator("button.share");
    String headline = page.locator("article.story :is(h3, h4) a").nth(story).textContent();
    assertThat(button.getAttribute("aria-label")).endsWith(": " + headline);
    if (!button.isVisible()) {
      page.locator("article.story").nth(story).locator("summary").click();
    }
    button.click();
    page.locator(".shared:not(:empty)").waitFor();
    assertThat(page.locator(".shared").getAttribute("role")).isEqualTo("status");
    assertThat(page.locator(".shared").textContent())
        .isEqualTo(page.locator(".shared").getAttribute("data-copied"));
    List<String> copied =
        ((String) page.evaluate("() => navigator.clipboard.readText()")).lines().toList();
    assertThat(copied).hasSize(3);
    assertThat(copied.getFirst()).isEqualTo(headline);
    assertThat(page.locator("article.story .summary > [dir]").nth(story).textContent())
        .startsWith(copied.get(1));
    assertThat(copied.get(1)).isNotBlank().doesNotContainPattern("[.!?] \\p{Lu}|。.");
    assertThat(copied.getLast()).contains("/" + language + "/" + Days.SAMPLE + "/").contains(link);
    page.navigate(copied.getLast());
    page.waitForURL("**/" + language + "/" + Days.SAMPLE + "/#s-*");
    assertThat(page.locator("article.story:target :is(h3, h4) a").textContent())
        .isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource({"AbortError, ''", "NotAllowedError, Could not be copied"})
  void shareSheet_isUsedWhereTheBrowserHasOne(String problem, String said) {
    page.navigate(EDITION);
    page.evaluate("() => { navigator.share = async (all) => { window.given = all; }; }");
    page.locator("button.share").first().click();
    page.waitForFunction("() => window.given");
    assertThat((String) page.evaluate("() => given.url")).endsWith("/" + EDITION + "1/");
    assertThat((String) page.evaluate("() => given.text"))
        .startsWith((String) page.evaluate("() => given.title"));
    assertThat(page.locator(".shared").textContent()).isEmpty();
    page.evaluate(
        "name => { navigator.share = async () => { throw new DOMException('no', name); }; }",
        problem);
    page.locator("button.share").first().click();
    assertThat(page.locator(".shared").textContent()).startsWith(said);
  }
}
