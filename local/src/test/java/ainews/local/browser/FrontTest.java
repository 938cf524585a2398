package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.local.Command;
import ainews.local.SampleDay;
import ainews.local.ServedSite;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is above the fold, and how much room links take, on the sample day and on real days. */
@ExtendWith(WithReader.class)
class FrontTest {
  private static final Path REPLAYS = SampleDay.project().resolve("../shared/replay");
  private static final List<String> REAL = List.of("2026-04-29", "2026-04-30");
  private static final double[] MOST = {.24, .20};

  @TempDir private static Path folder;
  private static ServedSite real;

  private final Reader reader;

  FrontTest(Reader reader) {
    this.reader = reader;
  }

  @BeforeAll
  static void makeRealDays() {
    if (Files.isDirectory(REPLAYS)) {
      for (String day : REAL) {
        Command.Outcome made =
            Command.run(
                "run",
                "--no-serve",
                "--out",
                folder,
                "--date",
                day,
                "--replay",
                REPLAYS.resolve(day));
        assertThat(made.code()).as(made.err()).isZero();
      }
      real = ServedSite.of(folder);
    }
  }

  @AfterAll
  static void close() {
    if (real != null) {
      real.close();
    }
  }

  static Stream<String> editions() {
    return Stream.concat(Stream.of(Days.SAMPLE.toString()), REAL.stream())
        .flatMap(day -> Stream.of("zh/" + day + "/", "en/" + day + "/"));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void firstScreen_hasHeadlinesAndOverview(String path) {
    try (BrowserContext window = reader.window(Reader.sized(390, 844))) {
      Page page = open(window, path);
      assertThat(ask(page, "front()")).isEmpty();
      assertThat(page.locator("header.site [rel=prev], header.site [rel=next]").first().isVisible())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void linksOfStories_takeLittleRoom(String path) {
    int[] widths = {1280, 390};
    for (int i = 0; i < widths.length; i++) {
      try (BrowserContext window = reader.window(Reader.sized(widths[i], 844))) {
        assertThat(ask(open(window, path), "controls(" + MOST[i] + ")")).as(path).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void twiceTheTextSize_keepsTheFirstHeadlineOnTheFirstScreen(int width) {
    try (BrowserContext window = reader.window(Reader.sized(width, 844))) {
      for (String path : editions().limit(2).toList()) {
        Page page = open(window, path);
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        assertThat(page.locator(".headlines a").first().boundingBox())
            .satisfies(box -> assertThat(box.y + box.height).isLessThan(844));
        assertThat(ask(page, "width()")).isEmpty();
      }
    }
  }

  private Page open(BrowserContext window, String path) {
    Page page = window.newPage();
    page.navigate(address(path) + path);
    Reader.bringChecks(page);
    return page;
  }

  private String address(String path) {
    if (path.contains(Days.SAMPLE.toString())) {
      return reader.url();
    }
    if (real == null) {
      if ("true".equals(System.getenv("CI"))) {
        fail("the folder of replays is not beside the checkout");
      }
      assumeTrue(false, "the folder of replays is not beside the checkout");
    }
    return real.url();
  }

  private static List<String> ask(Page page, String check) {
    return OnePage.texts(page.evaluate("() => checks." + check));
  }
}
