package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The look and the size of pages. */
class LookTest extends OnePage {
  /** The brightness that no dark page reaches. */
  private static final int DARK = 64;

  private static final int MOST_BYTES = 45_000;
  private static final int MOST_BYTES_OF_PAGE = 40_000;

  LookTest(Reader reader) {
    super(reader);
  }

  @Test
  void colours_followTheSystemUntilTheReaderSwitches() {
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
    page.locator("button.theme").click();
    assertThat(page.locator("button.theme").getAttribute("aria-label")).isEqualTo("主题：跟随系统");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(background()).isEqualTo(light);
  }

  /** The film begins on a dark page and ends on another one, whose other script never comes. */
  @Test
  void chosenDarkTheme_isNeverPrecededByALightFrame() {
    page.navigate("en/archive/");
    page.locator("button.theme").click();
    List<Integer> frames = new CopyOnWriteArrayList<>();
    CDPSession session = page.context().newCDPSession(page);
    session.on(
        "Page.screencastFrame",
        frame -> {
          frames.add(brightness(frame.get("data").getAsString()));
          JsonObject seen = new JsonObject();
          seen.add("sessionId", frame.get("sessionId"));
          session.send("Page.screencastFrameAck", seen);
        });
    session.send("Page.startScreencast");
    page.waitForCondition(() -> !frames.isEmpty() && frames.getLast() < DARK);
    frames.clear();
    page.route("**/site.*.js", Route::abort);
    for (String path : List.of(EDITION, "zh/" + Days.LONG + "/", "en/")) {
      int before = frames.size();
      page.navigate(path);
      page.waitForCondition(() -> frames.size() > before);
    }
    session.send("Page.stopScreencast");
    assertThat(frames).allMatch(brightness -> brightness < DARK);
    browserErrors.take();
  }

  /** Returns the brightness of a frame's brightest corner, from 0 to 255. */
  private static int brightness(String frame) {
    try {
      BufferedImage image =
          ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(frame)));
      int[] columns = {2, image.getWidth() - 20};
      int[] rows = {image.getHeight() / 2, image.getHeight() - 3};
      int most = 0;
      for (int x : columns) {
        for (int y : rows) {
          most = Math.max(most, new Color(image.getRGB(x, y)).getGreen());
        }
      }
      return most;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void withoutScripts_theTextIsReadable() {
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
    assertThat(page.locator("main").innerText()).contains("Search needs JavaScript.");
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
  void editionPage_isSmallAndNeedsOnlyOneMoreRequestForItsText(String path) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Consumer<Response> keep = response -> files.put(response.url(), response.body());
    page.onResponse(keep);
    page.navigate(path);
    page.waitForLoadState();
    assertThat(files.keySet()).anyMatch(url -> url.endsWith(".css")).hasSizeBetween(3, 5);
    assertThat(files.values().stream().mapToInt(LookTest::compressed).sum()).isLessThan(MOST_BYTES);
    assertThat(files.entrySet().stream().filter(file -> file.getKey().endsWith("/")))
        .allMatch(page -> compressed(page.getValue()) < MOST_BYTES_OF_PAGE)
        .hasSize(1);
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
  void rightToLeftText_keepsItsOrderInALeftToRightLine() {
    page.navigate("zh/" + Days.LONG + "/");
    String story = "#s-" + Stories.id("arabic");
    assertThat(
            (String)
                page.evaluate(
                    "path => getComputedStyle(document.querySelector(path)).direction",
                    story + " h3 a"))
        .isEqualTo("rtl");
    // The mark after the summary is at the end of the line, not inside the right-to-left text.
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

  private String background() {
    return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
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
