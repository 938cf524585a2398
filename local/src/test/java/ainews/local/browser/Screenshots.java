package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.SampleDay;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the README's pictures of the sample day. Not a test: it runs only when named. */
@ExtendWith(WithReader.class)
class Screenshots {
  private static final Path FOLDER = SampleDay.project().resolve("docs/screenshots");
  private static final int MOST_BYTES = 200_000;
  private static final int MOST_BYTES_WIDE = 300_000;
  private static final int WIDTH = 740;
  private static final int HEIGHT = 640;

  @Test
  void make(Reader reader) throws IOException {
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
    for (String language : List.of("en", "zh")) {
      takeWide(reader, language + "/" + Days.SAMPLE + "/", "wide-" + language);
    }
  }

  /** Takes a page twice, in light and in dark, and puts both side by side. */
  private static void takeWide(Reader reader, String path, String name) throws IOException {
    BufferedImage wide = new BufferedImage(2 * WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    List<ColorScheme> schemes = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    for (int i = 0; i < schemes.size(); i++) {
      var options = Reader.sized(WIDTH, HEIGHT).setColorScheme(schemes.get(i));
      try (BrowserContext window = reader.window(options);
          Page page = window.newPage()) {
        page.navigate(path);
        BufferedImage own = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        wide.createGraphics().drawImage(own, i * WIDTH, 0, null);
      }
    }
    Path file = FOLDER.resolve(name + ".png");
    ImageIO.write(wide, "png", file.toFile());
    assertThat(file).content(StandardCharsets.ISO_8859_1).hasSizeLessThan(MOST_BYTES_WIDE);
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
