package ainews.devtools.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.devtools.emulate.LocalBucket;
import ainews.devtools.flow.FlowException;
import ainews.local.FileSiteStore;
import ainews.local.SampleDay;
import ainews.local.SqliteTable;
import ainews.local.replay.Replay;
import ainews.publish.site.S3SiteStore;
import ainews.shared.Points;
import ainews.shared.settings.Settings;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.table.FaultyLine;
import ainews.shared.table.FaultyLine.Fate;
import ainews.shared.table.FaultyLine.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket refuses files, or the connection to it breaks. */
class BrokenBucketTest {
  private static final LocalDate BEFORE = SmallDay.DATE.minusDays(1);
  private static final Pattern LINK = Pattern.compile("href=\"([^\":#]+/)\"");

  /** The files that the small day writes after the day before. */
  private static final int FILES = 56;

  private static final int STEP = Points.step(12);
  private static final Refusal SLOW_DOWN =
      new Refusal(
          503,
          "application/xml",
          "<Error><Code>SlowDown</Code><Message>Please reduce your request"
              + " rate.</Message></Error>");

  /** The files of both days without any failure. */
  private static Map<String, String> whole;

  @TempDir private Path folder;
  private final AtomicInteger count = new AtomicInteger();
  private Replay replay;
  private SqliteTable table;
  private LocalBucket bucket;
  private FaultyLine line;
  private S3Client client;
  private Stack stack;

  @BeforeEach
  void makeTheDayBefore() throws Exception {
    replay = Replay.open(SmallDay.answers());
    Settings settings = SmallDay.settings(replay);
    open(folder, settings);
    stack.make(BEFORE, "before", true);
    stack.metrics();
  }

  private void open(Path folder, Settings settings) throws IOException {
    table = SmallDay.table(folder);
    bucket = LocalBucket.openToOthers(folder, "127.0.0.1");
    URI real = bucket.client().serviceClientConfiguration().endpointOverride().orElseThrow();
    line = new FaultyLine(real.getPort(), SLOW_DOWN);
    client = client(URI.create("http://127.0.0.1:" + line.port() + real.getPath()));
    stack = new Stack(table, new S3SiteStore(client, LocalBucket.NAME), settings, replay.network());
  }

  @AfterEach
  void close() {
    client.close();
    line.close();
    bucket.close();
    table.close();
    replay.close();
  }

  @Test
  void firstPutsRefused_areRetriedWithoutAlarm() throws Exception {
    line.set(first(3, Fate.REFUSED));
    stack.make("daily");
    assertThat(line.requests()).hasSize(FILES + 3);
    assertWhole();
  }

  @ParameterizedTest
  @EnumSource(value = Fate.class, names = "PASSED", mode = EnumSource.Mode.EXCLUDE)
  void everySecondPutFails_theDayIsPublished(Fate fate) throws Exception {
    line.set(request -> count.incrementAndGet() % 2 == 1 ? fate : Fate.PASSED);
    stack.make("daily");
    assertWhole();
  }

  /** The function fails and the flow retries it. */
  @ParameterizedTest
  @EnumSource(value = Fate.class, names = "PASSED", mode = EnumSource.Mode.EXCLUDE)
  void publishFailsHalfway_theRetryFinishes(Fate fate) throws Exception {
    String tried = "edition.json";
    AtomicInteger tries = new AtomicInteger();
    stack.around(
        functions ->
            (name, payload) -> {
              boolean first = name.endsWith("-publish") && tries.incrementAndGet() == 1;
              line.set(put -> first && put.contains(tried) ? fate : Fate.PASSED);
              return functions.invoke(name, payload);
            });
    stack.make("daily");
    assertThat(tries).hasValue(2);
    assertWhole();
  }

  @Test
  void allPutsRefusedFromAnyFileOn_readersKeepTheDayBeforeAndAnAlarmRings() throws Exception {
    Map<String, String> before = SampleDay.site(folder);
    for (int file = 0; file < FILES; file += STEP) {
      int up = file;
      count.set(0);
      Map<String, Integer> numbers = new TreeMap<>();
      line.set(
          put ->
              numbers.computeIfAbsent(put, p -> numbers.size()) < up ? Fate.PASSED : Fate.REFUSED);
      String execution = "daily-" + file;
      FlowException failure =
          catchThrowableOfType(FlowException.class, () -> stack.make(execution));
      assertThat(failure.error()).endsWith("S3Exception");
      assertThat(failure.getMessage()).doesNotContain("Credential", "Signature");
      assertThat(stack.editions().head(SmallDay.DATE)).as("%d files", file).isEmpty();
      assertThat(stack.look().published()).isFalse();
      assertThat(Alarms.ringing(stack.metrics()))
          .containsExactly("FailedExecutions", "NoEdition", "PartsFailed");
      assertReadable(before);
    }
    line.set(put -> Fate.PASSED);
    stack.make("daily-" + (FILES - 1) / STEP * STEP);
    assertThat(stack.editions().head(SmallDay.DATE)).contains((FILES - 1) / STEP + 1);
    assertWhole();
  }

  /**
   * All revisions of a day share the same files, so only another try repairs a half-written one.
   */
  @Test
  void nextRevisionFailsHalfway_theFirstStaysPublishedAndARetryFinishes() throws Exception {
    stack.make("daily");
    assertWhole();
    line.set(put -> put.contains("/en/") ? Fate.REFUSED : Fate.PASSED);
    catchThrowableOfType(FlowException.class, () -> stack.make("again"));
    assertThat(stack.editions().head(SmallDay.DATE)).contains(1);
    assertThat(stack.look().published()).isTrue();
    assertThat(Alarms.ringing(stack.metrics())).containsExactly("FailedExecutions", "PartsFailed");
    line.set(put -> Fate.PASSED);
    stack.make("again");
    assertThat(stack.editions().head(SmallDay.DATE)).contains(2);
    assertWhole();
  }

  /** Files that link to the next day; its own pages are written before them. */
  private static String withoutTheWayOn(String page) {
    return page.replaceAll("(?s)<nav class=\"turn\".*?</nav>|<a rel=\"next\".*?</a>", "");
  }

  /**
   * Asserts that the pages of the day before are unchanged and no index links to a missing page.
   */
  private void assertReadable(Map<String, String> before) throws IOException {
    Map<String, String> site = SampleDay.site(folder);
    before.forEach(
        (file, text) -> {
          if (file.contains(BEFORE.toString())) {
            assertThat(withoutTheWayOn(site.get(file))).isEqualTo(withoutTheWayOn(text));
          }
        });
    for (String index : new String[] {"index.html", "zh/index.html", "en/index.html"}) {
      String place = index.substring(0, index.lastIndexOf('/') + 1);
      assertThat(LINK.matcher(site.get(index)).results().map(link -> link.group(1)))
          .isNotEmpty()
          .allSatisfy(
              link -> {
                URI page = URI.create("https://x/" + place).resolve(link);
                assertThat(site).containsKey(page.getPath().substring(1) + "index.html");
              });
    }
  }

  private void assertWhole() throws Exception {
    assertThat(stack.look().published()).isTrue();
    assertThat(Alarms.ringing(stack.metrics())).isEmpty();
    if (whole == null) {
      whole = makeWhole();
    }
    assertThat(SampleDay.site(folder)).isEqualTo(whole);
    assertThat(
            stack.editions().publishedEdition(SmallDay.DATE).orElseThrow().used(RssDescriptor.ID))
        .isEqualTo(3);
  }

  private Map<String, String> makeWhole() throws Exception {
    Path alone = Files.createTempDirectory(folder, "alone");
    try (SqliteTable own = SmallDay.table(alone);
        FileSiteStore files = FileSiteStore.in(alone)) {
      Stack other = new Stack(own, files, SmallDay.settings(replay), replay.network());
      other.make(BEFORE, "before", true);
      other.make("alone");
      return SampleDay.site(alone);
    }
  }

  private Function<String, Fate> first(int requests, Fate fate) {
    return request -> count.incrementAndGet() <= requests ? fate : Fate.PASSED;
  }

  /** Returns a client that retries as often as in the cloud, but without pauses. */
  private static S3Client client(URI endpoint) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .forcePathStyle(true)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(
            settings ->
                settings.retryStrategy(
                    tries ->
                        tries
                            .backoffStrategy(BackoffStrategy.retryImmediately())
                            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())))
        .build();
  }
}
