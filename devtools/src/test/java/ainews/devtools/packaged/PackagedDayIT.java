package ainews.devtools.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.devtools.emulate.LocalBucket;
import ainews.local.Command;
import ainews.local.SampleDay;
import ainews.publish.Editions;
import ainews.shared.edition.Category;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.json.Json;
import ainews.shared.lambda.EmbeddedMetrics;
import ainews.shared.site.FileHeaders;
import ainews.shared.store.EditionStore;
import ainews.shared.table.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The packaged functions on DynamoDB make the same site as one process on SQLite. */
@Tag("dynamodb-local")
class PackagedDayIT {
  private static final String SAMPLES = "ainews.samples";
  private static final IsoWeek WEEK = IsoWeek.of(LocalDate.parse(SampleDay.DATE));

  @TempDir private static Path work;
  private static String samplesBefore;
  private static Path demo;
  private static PackagedDay day;
  private static JsonNode output;
  private static List<Row> rowsOfTheRun;
  private static JsonNode sent;
  private static JsonNode sentAgain;
  private static Map<String, String> site;
  private static JsonNode week;

  @BeforeAll
  static void makeTheDayTwice() throws Exception {
    samplesBefore = System.getProperty(SAMPLES);
    Path samples = Files.createDirectory(work.resolve("samples"));
    Path sample = SampleDay.copy(samples, false);
    System.setProperty(SAMPLES, samples.toString());
    demo = work.resolve("demo");
    Command.Outcome made = Command.run("demo", "--no-serve", "--out", demo);
    assertThat(made.code()).as(made.err()).isZero();

    patientPage(sample);
    webhook(sample);
    day = PackagedDay.open(sample, Files.createDirectory(work.resolve("packaged")));
    output = day.make();
    site = SampleDay.site(work.resolve("packaged"));
    rowsOfTheRun = deliveries();
    JsonNode byHand =
        Json.mapper().createObjectNode().put("date", SampleDay.DATE).put("channel", "webhook");
    sent = day.call("local-deliver", byHand);
    sentAgain = day.call("local-deliver", byHand);
    for (String event : List.of("correct", "retract", "restore", "rebuild", "check")) {
      Path file = SampleDay.project().resolve("events/publish-" + event + ".json");
      day.call("local-publish", Json.read(Files.readString(file), JsonNode.class));
    }
    makeTheWeek();
  }

  /** Three days of one story each join the sample day; the last is the week's Sunday. */
  private static void makeTheWeek() throws InterruptedException {
    EditionStore editions = new EditionStore(day.table());
    for (LocalDate date : List.of(WEEK.monday(), WEEK.monday().plusDays(1), WEEK.sunday())) {
      Editions.store(
          editions,
          date,
          1,
          Editions.of(Samples.written("s-" + date, Section.TOP, Category.MODELS)));
      day.call(
          "local-publish",
          Json.mapper().createObjectNode().put("date", date.toString()).put("revision", 1));
    }
    week = day.run(Json.mapper().createObjectNode().put("week", WEEK.toString()), "week");
  }

  @AfterAll
  static void end() throws IOException {
    if (day != null) {
      day.close();
    }
    if (samplesBefore == null) {
      System.clearProperty(SAMPLES);
    } else {
      System.setProperty(SAMPLES, samplesBefore);
    }
  }

  @Test
  void week_isMadeOfTheDaysByTheSameFunctions() throws IOException {
    assertThat(week.at("/publishedWeek/editions").asInt()).isEqualTo(4);
    assertThat(week.at("/publishedWeek/stories").asInt()).isEqualTo(10);
    assertThat(SampleDay.site(work.resolve("packaged")))
        .containsKeys(
            "zh/week/2026-W08/index.html", "en/week/2026-W08/edition.md", "en/week/feed.xml");
  }

  @Test
  void scheduledDay_isPublished() {
    assertThat(output.path("date").asText()).isEqualTo(SampleDay.DATE);
    assertThat(output.path("revision").asInt()).isEqualTo(1);
    assertThat(output.path("url").asText()).startsWith("http://localhost:8080/");
  }

  /** The functions' clock is the machine's, months after the sample day. */
  @Test
  void oldDay_isHeldByTheFlowAndSentByHandOnce() throws IOException {
    assertThat(lines("local-deliver").toString()).contains("its day ended more than 36 hours ago");
    assertThat(rowsOfTheRun).isEmpty();
    assertThat(sent.path("sent").asInt()).as("%s", sent).isEqualTo(1);
    assertThat(sentAgain.path("sent").asInt()).isZero();
    assertThat(sentAgain.path("earlier").asInt()).isEqualTo(1);
    assertThat(deliveries()).singleElement().extracting(Row::expires).isEqualTo(Optional.empty());
    assertThat(day.log("local-deliver")).doesNotContain(PackagedDay.WEBHOOK);
  }

  private static List<Row> deliveries() {
    return day.table().query("DELIVERY#" + SampleDay.DATE + "#webhook", "");
  }

  private static void webhook(Path sample) throws IOException {
    Path replay = sample.resolve("replay.yaml");
    String rule = "\n- url: %s\n  method: POST\n  status: 200\n".formatted(PackagedDay.WEBHOOK);
    Files.writeString(
        replay,
        Files.readString(replay)
            .replaceFirst("(?m)^answers:\\s*$", "answers:" + rule.stripTrailing()));
  }

  @Test
  void bucket_containsTheDemosFilesByteForByte() throws IOException {
    assertThat(site).isEqualTo(SampleDay.site(demo));
  }

  @Test
  void bucket_hasTheHeadersThatTheDemoServes() throws IOException {
    S3Client bucket = day.bucket().client();
    for (String key : SampleDay.site(demo).keySet()) {
      HeadObjectResponse head = bucket.headObject(h -> h.bucket(LocalBucket.NAME).key(key));
      assertThat(new FileHeaders(spaced(head.contentType()), head.cacheControl()))
          .as(key)
          .isEqualTo(FileHeaders.of(key));
      assertThat(head.metadata()).as(key).isEmpty();
    }
  }

  /** The local S3 server drops an insignificant space. */
  private static String spaced(String type) {
    return type.replaceFirst(";(?=\\S)", "; ");
  }

  @Test
  void functions_haveSpareMemoryAndTime() throws IOException {
    SpareCapacity.require(day, SampleDay.DATE);
  }

  @Test
  void roles_allowWhatTheDayAndItsAmendmentsNeed() {
    assertThat(day.guarded().requests()).hasSizeGreaterThan(100);
    assertThat(day.guarded().refused()).isEmpty();
  }

  @Test
  void logs_areJsonLinesWithContext() throws IOException {
    assertThat(done("local-fan-out").path("execution").asText())
        .endsWith(":execution:Edition:packaged");
    JsonNode fetched = done("local-fetch-rss");
    assertThat(fetched.path("edition").asText()).isEqualTo(SampleDay.DATE);
    assertThat(fetched.path("revision").asText()).isEqualTo("1");
    assertThat(fetched.path("source").asText()).isEqualTo("rss");
    assertThat(fetched.path("function_request_id").asText()).isNotEmpty();
    assertThat(done("local-publish").path("url").asText()).startsWith("http://localhost:8080/");
    assertThat(lines("local-summarise"))
        .filteredOn(line -> line.has("outcome"))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.path("edition").asText()).isEqualTo(SampleDay.DATE);
              assertThat(line.path("story").asText()).matches("[0-9a-f]{16}");
            });
  }

  @Test
  void everyPrintedLine_isALogEntryOrMetricsForCloudWatch() throws IOException {
    for (String function : day.usage().keySet()) {
      List<EmbeddedMetrics.Metric> metrics =
          day.log(function)
              .lines()
              // Lines of the JVM and of Lambda's client are not the functions'.
              .filter(line -> line.startsWith("{"))
              .flatMap(line -> EmbeddedMetrics.read(line).stream())
              .toList();
      assertThat(metrics)
          .as(function)
          .isNotEmpty()
          .allMatch(metric -> metric.namespace().equals("ainews/local"));
    }
  }

  private static JsonNode done(String function) throws IOException {
    return lines(function).stream()
        .filter(line -> line.path("message").asText().equals("done"))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> lines(String function) throws IOException {
    return day.log(function)
        .lines()
        .filter(line -> line.startsWith("{") && line.contains("\"level\""))
        .map(line -> Json.read(line, JsonNode.class))
        .toList();
  }

  /** The page that is never read in time must stay slower than JVMs that are just starting. */
  private static void patientPage(Path sample) throws IOException {
    Path replay = sample.resolve("replay.yaml");
    String text = Files.readString(replay);
    assertThat(text).contains("delay: 2000");
    Files.writeString(replay, text.replace("delay: 2000", "delay: 6000"));
  }
}
