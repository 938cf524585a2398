package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every kind of page in a browser, in both languages. */
@ExtendWith(WithReader.class)
class PagesTest {
  private static final int MIDDLE = 768;
  private static final int[] WIDTHS = {1280, MIDDLE, 360};

  private static BrowserContext window;
  private static BrowserErrors browserErrors;

  @BeforeAll
  static void open(Reader reader) {
    window = reader.window(Reader.sized(WIDTHS[0], 900));
    browserErrors = BrowserErrors.of(window, reader.url());
  }

  @AfterAll
  static void close() {
    if (window != null) {
      window.close();
    }
  }

  static Stream<String> pages() {
    return Stream.of("zh", "en")
        .flatMap(
            language ->
                Stream.of(
                        "",
                        Days.SAMPLE + "/",
                        Days.LONG + "/",
                        Days.AMENDED + "/",
                        Days.MISSING + "/",
                        "archive/",
                        "archive/2026-02/",
                        "category/models/",
                        "category/robotics/",
                        "category/multimodal/",
                        "thread/" + Days.THREAD + "/",
                        "topic/bytedance/",
                        "week/",
                        "week/" + Days.WEEK + "/",
                        "search/",
                        "search/?q=Foo-2")
                    .map(path -> language + "/" + path));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_isAccessible(String path) {
    try (Page page = window.newPage()) {
      assertThat(page.navigate(path).status()).isEqualTo(200);
      if (path.contains("?")) {
        page.locator(".found li").first().waitFor();
      }
      assertThat(faults(page)).isEmpty();
      assertThat(browserErrors.take()).isEmpty();
    }
  }

  @Test
  void rootWithoutRedirect_isAccessible() {
    try (Page page = window.newPage()) {
      page.route("**/site.*.js", PagesTest::answerWithNothing);
      page.navigate("");
      assertThat(page.locator(".choose h1").count()).isEqualTo(2);
      assertThat(faults(page)).isEmpty();
      assertThat(browserErrors.take()).isEmpty();
    }
  }

  @Test
  void notFoundPage_isAccessible() {
    try (Page page = window.newPage()) {
      assertThat(page.navigate("en/2031-01-01/").status()).isEqualTo(404);
      assertThat(faults(page)).isEmpty();
      // The browser reports the page's own status.
      assertThat(browserErrors.take())
          .allMatch(message -> message.contains("status of 404"))
          .hasSize(1);
    }
  }

  /** Returns the faults of a page; the middle width only moves what the other two check. */
  private static List<String> faults(Page page) {
    Reader.bringChecks(page);
    List<String> faults = new ArrayList<>(ask(page, "languages()"));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      ask(page, "width()").forEach(fault -> faults.add(width + " " + fault));
      if (width != MIDDLE) {
        ask(page, "accessibility()").forEach(fault -> faults.add(width + " light " + fault));
      }
    }
    page.keyboard().press("Tab");
    ask(page, "focus()").forEach(fault -> faults.add("light " + fault));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    ask(page, "accessibility()").forEach(fault -> faults.add("dark " + fault));
    page.keyboard().press("Tab");
    ask(page, "focus()").forEach(fault -> faults.add("dark " + fault));
    return faults;
  }

  private static List<String> ask(Page page, String check) {
    return texts(page.evaluate("() => checks." + check));
  }

  private static List<String> texts(Object answer) {
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }

  private static void answerWithNothing(Route route) {
    route.fulfill(
        new Route.FulfillOptions().setStatus(200).setContentType("text/javascript").setBody(""));
  }
}
