package ainews.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.markdown.Markdown;
import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.shared.store.EditionStore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table and a site of two days made by an earlier version (commit 4290905). That version wrote
 * the site through S3Proxy, so its files have extended attributes; one unfinished file is added.
 */
class EarlierSiteTest {
  private static final String PAGE = "en/2026-02-28/index.html";
  private static final String UNFINISHED = PAGE + "-1b4e28ba-2fa1-11d2-883f-0016d3cca427";

  @TempDir private Path out;
  private Map<String, String> before;

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream packed = EarlierSiteTest.class.getResourceAsStream("earlier.zip");
        ZipInputStream files = new ZipInputStream(packed)) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        Path to = out.resolve(file.getName());
        Files.createDirectories(to.getParent());
        Files.copy(files, to);
        attribute(to, "user.content-type", "text/plain");
      }
    }
    before = SampleDay.site(out);
    Files.writeString(out.resolve("site").resolve(UNFINISHED), "<p>half of it");
  }

  /** Restores an attribute, which a zip does not keep; skipped on disks without attributes. */
  private static void attribute(Path file, String name, String value) throws IOException {
    UserDefinedFileAttributeView attributes =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    if (attributes != null) {
      attributes.write(name, UTF_8.encode(value));
    }
  }

  @Test
  void show_printsIt() {
    Command.Outcome shown = Command.run("show", "2026-02-28", "--lang", "en", "--out", out);
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("Covering 2 AI stories", "Written start");
  }

  @Test
  void serve_answersEveryFileWithItsTypeExceptUnfinishedOnes() throws Exception {
    try (ServedSite site = ServedSite.of(out);
        HttpClient client = HttpClient.newHttpClient()) {
      for (Map.Entry<String, String> file : before.entrySet()) {
        HttpResponse<String> answer = get(client, site.url() + file.getKey());
        assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(200);
        if (!file.getKey().endsWith(".png")) {
          assertThat(answer.body()).as(file.getKey()).isEqualTo(file.getValue());
        }
      }
      assertThat(get(client, site.url() + PAGE).headers().firstValue("Content-Type"))
          .contains("text/html; charset=utf-8");
      assertThat(get(client, site.url() + UNFINISHED).statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void rebuild_losesNothing() throws IOException {
    Files.delete(out.resolve("site").resolve(PAGE));
    Command.Outcome rebuilt = Command.run("rebuild", "--out", out);

    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(rebuilt.out()).contains("2 editions rendered");
    Map<String, String> after = SampleDay.site(out);
    assertThat(after.keySet()).containsAll(before.keySet());
    for (LocalDate date : new LocalDate[] {LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1)}) {
      String edition = date + "/edition.json";
      ObjectNode rendered = Json.read(after.get(edition), ObjectNode.class);
      assertThat(rendered.remove("overview")).as("what this version adds").isNotEmpty();
      assertThat(rendered).isEqualTo(Json.read(before.get(edition), ObjectNode.class));
    }
    assertThat(Command.run("rebuild", "--out", out).out()).contains(" 0 files written");
  }

  @Test
  void retract_changesItsPagesAndLaterOnes() throws IOException {
    Command.Outcome done =
        Command.run("retract", "2026-02-28", "1", "--reason", "It was not so.", "--out", out);

    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("Published again: 2026-02-28, 2026-03-01");
    Map<String, String> after = SampleDay.site(out);
    assertThat(after.get(PAGE)).contains("It was not so.");
    try (SqliteTable table = SqliteTable.open(out.resolve("ainews.db"), InstantSource.system())) {
      LocalDate date = LocalDate.of(2026, 2, 28);
      assertThat(after.get("en/2026-02-28/edition.md"))
          .isEqualTo(
              Markdown.of(
                  new EditionStore(table).publishedEdition(date).orElseThrow(), Language.EN));
    }
  }
}
