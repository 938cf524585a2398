package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shows, serves, amends and rebuilds a table and a site that an earlier version made; see {@code
 * before/make.sh}.
 */
class StoredBeforeTest {
  static final String FIRST = "2026-03-02";
  static final String SECOND = "2026-03-03";
  static final List<String> DAYS = List.of(FIRST, SECOND, "2026-03-04");
  static final String NEW = "2026-03-05";

  private static final String WITHDRAWN = "The company says that there was no round.";
  private static final String CORRECTED = "The study asked eighty agents.";
  private static final String UPDATE =
      "(Previously, on "
          + FIRST
          + ": [Report says Example AI trains Foo 2 in secret](../"
          + FIRST
          + "/#s-";

  /** Matches names that others link to or store: anchors of pages, ids of feed entries. */
  private static final Pattern NAMES =
      Pattern.compile("\\bid=\"s-[^\"]+|<(id|guid)[^>]*>[^<]+|\"id\":\"[^\"]+");

  private static final Pattern ASSET = Pattern.compile("assets/.*");

  @TempDir Path out;
  private Map<String, String> site;

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream file = StoredBeforeTest.class.getResourceAsStream("before/before.zip");
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = out.resolve(entry.getName());
        Files.createDirectories(path.getParent());
        Files.copy(zip, path);
      }
    }
    site = SampleDay.site(out);
  }

  @Test
  void editions_areShown() {
    String first = run("show", FIRST, "--lang", "en").out();
    assertThat(first)
        .contains("Covering 3 AI stories", "Heron Labs releases the weights of Heron 9B", WITHDRAWN)
        .doesNotContain("Forty people");
    assertThat(run("show", SECOND, "--lang", "zh", "--why").out())
        .contains("Example AI 向所有客户发布 Foo 2", "研究询问的是八十个智能体。");
    for (String day : DAYS) {
      assertThat(run("gate", day).out()).contains(day);
    }
  }

  @Test
  void site_isServed() throws Exception {
    Process serving =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--out",
                out.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = serving.inputReader(StandardCharsets.UTF_8);
        HttpClient reader = HttpClient.newHttpClient()) {
      String address = output.readLine().replaceFirst(".*(http\\S+).*", "$1");
      for (String file : site.keySet()) {
        HttpResponse<byte[]> answer =
            reader.send(
                HttpRequest.newBuilder(URI.create(address + file)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        assertThat(answer.body()).as(file).isEqualTo(Files.readAllBytes(out.resolve("site", file)));
        assertThat(answer.headers().firstValue("Content-Type")).as(file).isPresent();
      }
    } finally {
      serving.destroy();
    }
  }

  @Test
  void stories_areAmended() throws IOException {
    run("restore", FIRST, "3", "--reason", "There was one after all.");
    run("retract", SECOND, "2", "--reason", "The protocol was taken back.");
    run(
        "correct",
        FIRST,
        "1",
        "--reason",
        "Its name.",
        "--title-en",
        "Heron Labs releases Heron 9C");

    assertThat(page(FIRST))
        .contains("Covering 4 AI stories", "There was one after all.", WITHDRAWN, "Forty people")
        .contains("**Heron Labs releases Heron 9C**");
    assertThat(page(SECOND))
        .contains("Covering 2 AI stories", "~~Orchard publishes", "The protocol was taken back.")
        .contains(CORRECTED, UPDATE);
    assertThat(names(SampleDay.site(out))).containsAllEntriesOf(names(site));
  }

  @Test
  void site_isRebuilt() throws IOException {
    run("rebuild");
    assertKept(SampleDay.site(out));
    try (Stream<Path> files = Files.walk(out.resolve("site"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    run("rebuild");
    assertKept(SampleDay.site(out));
  }

  @Test
  void dayMadeAgain_asksAnewAndLeavesEarlierAnswersAlone() throws Exception {
    List<String> earlier = answers();
    try (StandInModel model = new StandInModel(resource("drafts.json"), 0)) {
      for (String day : DAYS) {
        assertThat(make(day, model)).contains("revision 2");
      }
      assertThat(model.asked()).contains("desk", "write");
      assertThat(earlier).isNotEmpty();
      assertThat(answers()).containsAll(earlier);
      assertKept(SampleDay.site(out));

      assertThat(make(NEW, model)).contains("revision 1");
      assertThat(model.asked()).contains("write");
      assertThat(page(NEW)).contains("Ibis Labs opens the weights of Ibis 3");
    }
  }

  /** Returns the stored answers of models, which other instructions asked for. */
  private List<String> answers() throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + out + "/ainews.db");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT pk || ' ' || body FROM stored_row WHERE pk LIKE 'TEXT#%'")) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  /** Asserts that no file, no anchor or feed id, and no amendment is lost. */
  final void assertKept(Map<String, String> now) {
    assertThat(now.keySet())
        .containsAll(site.keySet().stream().filter(ASSET.asMatchPredicate().negate()).toList());
    assertThat(names(now)).containsAllEntriesOf(names(site));
    assertThat(now.get("en/" + FIRST + "/edition.md")).contains("~~Tidepool raises", WITHDRAWN);
    assertThat(now.get("zh/" + FIRST + "/index.html")).contains("公司称并无此轮融资。");
    assertThat(now.get("en/" + SECOND + "/edition.md"))
        .contains(CORRECTED, UPDATE, "Eighty agents");
    assertThat(now.get("en/stories.xml")).contains(WITHDRAWN, CORRECTED);
  }

  private static Map<String, List<String>> names(Map<String, String> site) {
    Map<String, List<String>> names = new TreeMap<>();
    site.forEach(
        (file, text) -> {
          List<String> own =
              NAMES.matcher(text).results().map(found -> found.group()).sorted().toList();
          if (!own.isEmpty()) {
            names.put(file, own);
          }
        });
    return names;
  }

  private String page(String day) throws IOException {
    return Files.readString(out.resolve("site/en/" + day + "/edition.md"));
  }

  /** Makes a day with the stand-in model as the JVM's HTTP proxy. */
  final String make(String day, StandInModel model) throws Exception {
    Map<String, String> proxy =
        Map.of(
            "http.proxyHost",
            "127.0.0.1",
            "http.proxyPort",
            Integer.toString(model.port()),
            "http.nonProxyHosts",
            "127.0.0.1|localhost");
    proxy.forEach(System::setProperty);
    try {
      return run(
              "run",
              "--date",
              day,
              "--sources",
              "rss",
              "--replay",
              resource(day),
              "--settings",
              settings(),
              "--model",
              StandInModel.MODEL,
              "--no-serve")
          .out();
    } finally {
      proxy.keySet().forEach(System::clearProperty);
    }
  }

  /** The files that days are made from. */
  Path settings() throws Exception {
    return resource("settings.yaml");
  }

  final Command.Outcome run(Object... words) {
    List<Object> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--out", out));
    Command.Outcome outcome = Command.run(line.toArray());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return outcome;
  }

  static Path resource(String name) throws URISyntaxException {
    return Path.of(StoredBeforeTest.class.getResource("before/" + name).toURI());
  }
}
