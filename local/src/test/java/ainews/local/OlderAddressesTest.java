package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seven days of a version that gave addresses another form ({@code addresses/make.sh} says how),
 * among them an update and a retracted story, and what this version makes after them.
 */
class OlderAddressesTest {
  private static final String FIRST = "2026-03-02";
  private static final String RETRACTED = "s-a797a00a17e3164a";
  private static final String REASON = "The company says that there was no round.";

  @TempDir private Path out;
  private Map<String, String> before;

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream file = OlderAddressesTest.class.getResourceAsStream("addresses/before.zip");
        ZipInputStream zip = new ZipInputStream(file)) {
      Files.copy(zip, out.resolve(zip.getNextEntry().getName()));
    }
    Files.createDirectory(out.resolve("site"));
    run("rebuild");
    before = SampleDay.site(out);
    assertThat(before.get("en/" + FIRST + "/index.html")).contains(RETRACTED, REASON);
    assertThat(before.get("en/2026-03-03/edition.md")).contains("(../" + FIRST + "/#s-");
  }

  @Test
  void dayAfterThem_repeatsNothing() throws Exception {
    assertThat(make("2026-03-09"))
        .contains("http.contact is not set: name an address where site owners reach you");
    String page = SampleDay.site(out).get("en/2026-03-09/edition.md");
    assertThat(page)
        .contains("Covering 1 AI story", "Umbra", "\n- No contact address is set (http.contact")
        .doesNotContain("Tidepool", "Tern");
  }

  @Test
  void retractedDayMadeAgain_keepsTheRetractionAndTheAnchor() throws Exception {
    make(FIRST);
    Map<String, String> after = SampleDay.site(out);
    String page = after.get("en/" + FIRST + "/index.html");
    assertThat(page).contains("id=\"" + RETRACTED + "\"", REASON);
    assertThat(page).doesNotContain("<article id=\"" + RETRACTED + "\"");
    assertThat(after.get("en/" + FIRST + "/edition.md")).contains("~~Tidepool raises", REASON);
    for (String anchor : anchors(before.get("en/" + FIRST + "/index.html"))) {
      assertThat(anchors(page)).contains(anchor);
    }
    for (String feed : List.of("en/stories.xml", "zh/stories.json")) {
      assertThat(entries(after.get(feed))).as(feed).isEqualTo(entries(before.get(feed)));
      assertThat(entries(after.get(feed)))
          .contains(feed.substring(0, 2) + ":" + FIRST + ":" + RETRACTED.substring(2));
    }
    before.forEach(
        (file, text) -> {
          if (!file.contains(FIRST)
              && file.endsWith("/index.html")
              && file.startsWith("en/2026-")) {
            assertThat(anchors(after.get(file))).as(file).isEqualTo(anchors(text));
          }
        });
  }

  /** The ids of a feed's entries, each as language, day and story. */
  private static List<String> entries(String feed) {
    return java.util.regex.Pattern.compile("\\burn:ainews:([^\"<]+:[0-9a-f]{16})")
        .matcher(feed)
        .results()
        .map(found -> found.group(1))
        .sorted()
        .toList();
  }

  private static List<String> anchors(String page) {
    return java.util.regex.Pattern.compile("\\bid=\"s-[^\"]+")
        .matcher(page)
        .results()
        .map(found -> found.group())
        .toList();
  }

  private String make(String day) throws URISyntaxException {
    return run(
        "run",
        "--date",
        day,
        "--sources",
        "rss",
        "--replay",
        Path.of(OlderAddressesTest.class.getResource("addresses/" + day).toURI()),
        "--settings",
        Path.of(OlderAddressesTest.class.getResource("before/settings.yaml").toURI()),
        "--no-serve");
  }

  private String run(Object... words) {
    List<Object> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--out", out));
    Command.Outcome outcome = Command.run(line.toArray());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return outcome.out();
  }
}
