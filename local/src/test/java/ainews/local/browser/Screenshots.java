package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.SampleDay;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the README's pictures of the sample day. Not a test: it runs only when named. */
@ExtendWith(WithReader.class)
class Screenshots {
  private static final Path FOLDER = SampleDay.project().resolve("docs/screenshots");
  private static final int MOST_BYTES = 200_000;

  @Test
  void make(Reader reader) {
    take(reader, Reader.sized(1000, 820), "zh/" + Days.SAMPLE + "/", "edition-zh");
    take(
        reader,
        Reader.sized(1000, 820).setColorScheme(ColorScheme.DARK),
        "en/" + Days.SAMPLE + "/",
        "edition-en-dark");
    take(
        reader,
        Reader.sized(390, 820).setIsMobile(true).setHasTouch(true),
        "en/" + Days.SAMPLE + "/",
        "phone");
    take(reader, Reader.sized(1000, 820), "en/search/?q=open%20source", "search");
  }

  private static void take(
      Reader reader, Browser.NewContextOptions options, String path, String name) {
    try (BrowserContext window = reader.window(options);
        Page page = window.newPage()) {
      page.navigate(path);
      if (path.contains("?")) {
        page.locator(".found li").first().waitFor();
      }
      Path file = FOLDER.resolve(name + ".png");
      assertThat(page.screenshot(new Page.ScreenshotOptions().setPath(file)))
          .hasSizeLessThan(MOST_BYTES);
    }
  }
}
