package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers hide and mark in their own browser, and the calendar of a month. */
class ReaderChoicesTest extends OnePage {
  private static final String MONTH = "en/archive/2026-02/";

  ReaderChoicesTest(Reader reader) {
    super(reader);
  }

  @Test
  void nothingChosen_nothingIsHiddenOrStored() {
    page.navigate(EDITION);
    page.locator(".notes").scrollIntoViewIfNeeded();
    assertThat(page.locator("article.story[hidden]").count()).isZero();
    assertThat(page.locator(".reader summary").innerText()).contains("off by default");
    assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
  }

  @Test
  void hiddenCategory_takesItsStoriesHeadingAndLinkAlong() {
    page.navigate(EDITION);
    String category = page.locator(".featured > h3").first().getAttribute("id");
    Locator stories = page.locator("article[data-category='" + category + "']");
    int count = stories.count();
    choose("category:" + category);

    assertThat(visible(stories)).isZero();
    assertThat(page.locator("[id='" + category + "']").isVisible()).isFalse();
    assertThat(page.locator(".jump nav a[href='#" + category + "']").isVisible()).isFalse();
    assertThat(page.locator(".reader [role=status]").innerText())
        .isEqualTo("Stories hidden on this page: " + count);

    page.navigate("zh/2026-02-20/");
    assertThat(visible(stories)).isZero();
    String id = stories.first().getAttribute("id");
    page.navigate("en/");
    page.navigate(EDITION + "#" + id);
    assertThat(page.locator("#" + id).isVisible()).as("a story that was linked").isTrue();
    assertThat(visible(stories)).isEqualTo(1);
    choose("category:" + category);
    assertThat(visible(stories)).isEqualTo(count);
  }

  @Test
  void hiddenSource_keepsStoriesThatOthersReport() {
    page.navigate(EDITION);
    choose("source:twitter");

    assertThat(visible(page.locator("article[data-sources='twitter']"))).isZero();
    assertThat(visible(page.locator("article[data-sources*='twitter ']"))).isPositive();
  }

  @Test
  void dayReadToItsEnd_isMarkedWhereDaysAreListed() {
    page.navigate(EDITION);
    page.locator(".notes").scrollIntoViewIfNeeded();
    choose("read");
    page.navigate("en/2026-02-18/");
    page.navigate(MONTH);
    assertThat(
            page.locator(".calendar li:has(.seen) time")
                .evaluateAll("all => all.map(one => one.dateTime)"))
        .isEqualTo(List.of("2026-02-20"));
    assertThat(page.locator(".seen").innerText()).isEqualTo("✓ read");
    choose("read");
    assertThat(page.locator(".seen").count()).isZero();
    assertThat(page.evaluate("() => localStorage.getItem('read')")).isEqualTo("[]");
  }

  @Test
  void withoutScripts_noChoiceIsOffered() {
    open(Reader.sized(1000, 800).setJavaScriptEnabled(false));
    page.navigate(EDITION);
    assertThat(page.locator(".reader").isVisible()).isFalse();
  }

  @Test
  void calendar_hasSevenColumnsOrOnAPhoneOne() {
    open(Reader.sized(1280, 900));
    page.navigate(MONTH);
    assertThat(page.locator(".calendar li").count()).isEqualTo(28);
    BoundingBox monday = box("2026-02-16");
    BoundingBox friday = box("2026-02-20");
    BoundingBox sunday = box("2026-02-22");
    assertThat(friday.y).isEqualTo(monday.y);
    assertThat(friday.x - monday.x).isBetween(4 * 130.0, 4 * 170.0);
    assertThat(sunday.x).isGreaterThan(friday.x);
    assertThat(page.locator(".calendar meter").first().boundingBox().height).isBetween(3.0, 8.0);

    page.setViewportSize(390, 844);
    assertThat(box("2026-02-20").x).isEqualTo(box("2026-02-16").x);
    assertThat(page.locator(".calendar time[datetime='2026-02-21']").isVisible()).isFalse();
  }

  private BoundingBox box(String date) {
    return page.locator(".calendar li:has(time[datetime='" + date + "'])").boundingBox();
  }

  /** Opens the choices and changes one. */
  private void choose(String value) {
    page.evaluate("() => { document.querySelector('.reader').open = true; }");
    page.locator(".reader input[value='" + value + "']").click();
  }

  private static int visible(Locator stories) {
    return (int) stories.all().stream().filter(Locator::isVisible).count();
  }
}
