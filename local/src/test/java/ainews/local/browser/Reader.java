package ainews.local.browser;

import ainews.local.ServedSite;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, started once, and the invented site that it shows. */
final class Reader implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Path folder;
  private final ServedSite site;
  private final Playwright playwright;
  private final Browser browser;

  Reader() {
    try {
      this.folder = Files.createTempDirectory("reader");
      Days.make(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.site = ServedSite.of(folder);
    // Otherwise it would download its own browsers.
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable().orElseThrow()));
  }

  /** Returns the path of the system's Chromium, if installed. */
  static Optional<Path> executable() {
    String path = System.getenv().getOrDefault("PATH", "");
    return BROWSERS.stream()
        .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  String url() {
    return site.url();
  }

  /** Opens a window that shares no state with others. */
  BrowserContext window(Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setBaseURL(site.url()).setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(20_000);
    return context;
  }

  static Browser.NewContextOptions sized(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(ColorScheme.LIGHT);
  }

  /** Adds the checks to a page through the debugger, since its content policy forbids scripts. */
  static void bringChecks(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    page.evaluate(resource("checks.js"));
  }

  private static String resource(String name) {
    try (InputStream file = Reader.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    browser.close();
    playwright.close();
    site.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
