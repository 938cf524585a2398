package ainews.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Spend;
import ainews.shared.edition.Story;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.SpendStore;
import ainews.shared.table.FaultyLine.Fate;
import ainews.shared.table.FaultyLine.Refusal;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A table that is throttled, or whose answers get lost. */
@Tag("dynamodb-local")
class DynamoDbFaultsTest {
  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Key KEY = new Key("EDITION#2026-02-20", "HEAD");
  private static final List<Story> STORIES =
      List.of(
          Samples.written("top", Section.TOP, Category.MODELS),
          Samples.written("a", Section.QUICK, Category.OTHER));
  private static final Plan PLAN =
      new Plan(
          DATE,
          1,
          ZoneOffset.UTC,
          List.of(RssDescriptor.ID),
          "execution",
          NOW,
          Plan.State.PLANNED,
          List.of());

  private static DynamoDbServer server;

  private final AtomicInteger count = new AtomicInteger();
  private FaultyLine line;
  private DynamoDbClient client;
  private Table table;

  @BeforeAll
  static void startServer() throws Exception {
    server = DynamoDbServer.start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.stop();
  }

  @BeforeEach
  void openTable() throws Exception {
    open("ProvisionedThroughputExceededException");
  }

  private void open(String refusal) throws Exception {
    String body = "{\"__type\": \"com.amazonaws.dynamodb.v20120810#%s\", \"message\": \"slow\"}";
    line =
        new FaultyLine(
            server.port(), new Refusal(400, "application/x-amz-json-1.0", body.formatted(refusal)));
    client = DynamoDbServer.client(line.port());
    table =
        new DynamoDbTable(client, server.newTable(), InstantSource.fixed(NOW), new SecureRandom());
  }

  @AfterEach
  void closeTable() {
    client.close();
    line.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ProvisionedThroughputExceededException", "ThrottlingException"})
  void throttledFirstRequests_areRepeated(String refusal) throws Exception {
    closeTable();
    open(refusal);
    line.set(first(3, Fate.REFUSED));
    assertThat(table.putIfAbsent(row("mine"))).isTrue();
    assertThat(line.requests()).hasSize(4);
    assertThat(table.get(KEY).orElseThrow())
        .extracting(Row::body, Row::revision)
        .containsExactly("mine", 1L);
  }

  @ParameterizedTest
  @EnumSource(value = Fate.class, names = "PASSED", mode = EnumSource.Mode.EXCLUDE)
  void everyThirdRequestFails_theDayIsStoredAllTheSame(Fate fate) {
    line.set(request -> count.incrementAndGet() % 3 == 0 ? fate : Fate.PASSED);
    assertStored(new EditionStore(table));
    assertThat(count.get()).isGreaterThan(15);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fate.class,
      names = {"CUT", "UNANSWERED"})
  void answerOfEveryFirstAttemptLost_theDayIsStoredAllTheSame(Fate fate) {
    line.set(request -> count.incrementAndGet() % 2 == 1 ? fate : Fate.PASSED);
    assertStored(new EditionStore(table));
  }

  @Test
  void throttledForEver_failsWithoutASecretAndALaterRunFinishes() {
    EditionStore editions = new EditionStore(table);
    assertThat(editions.claim(PLAN)).isTrue();
    line.set(request -> Fate.REFUSED);
    assertThatThrownBy(() -> editions.putStories(PLAN, STORIES, Samples.provenance()))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("slow")
        .message()
        .doesNotContain(DynamoDbServer.SECRET)
        .doesNotContain("Credential");
    assertThat(line.requests()).hasSizeBetween(2, 20);
    line.set(request -> Fate.PASSED);
    assertStored(editions);
  }

  @Test
  void conditionalWriteWhoseAnswerIsLost_isStoredAndReturnsTrue() {
    line.set(first(1, Fate.UNANSWERED));
    assertThat(table.putIfAbsent(row("first"))).isTrue();
    Row read = table.get(KEY).orElseThrow();
    assertThat(read.revision()).isEqualTo(1);
    line.set(first(1, Fate.UNANSWERED));
    assertThat(table.putIfRevision(read.with("second", 1))).isTrue();
    assertThat(line.requests()).hasSizeGreaterThan(1);
    assertThat(table.get(KEY).orElseThrow())
        .extracting(Row::body, Row::revision)
        .containsExactly("second", 2L);
  }

  @Test
  void equalConditionalWriteOfAnother_isNotMistakenForOnesOwn() {
    table.put(row("first"));
    Row read = table.get(KEY).orElseThrow();
    assertThat(table.putIfRevision(read.with("same", 1))).isTrue();
    assertThat(table.putIfRevision(read.with("same", 1))).isFalse();
    assertThat(table.putIfAbsent(row("same"))).isFalse();
  }

  /** Adding a cost twice would print a wrong cost and use up the budget early. */
  @Test
  void spendWhoseAnswerIsLost_isAddedOnce() {
    SpendStore spends = new SpendStore(table);
    Spend spend = Spend.of("model", 100, 10, new BigDecimal("0.25"), true);
    for (int times = 1; times <= 3; times++) {
      count.set(0);
      line.set(request -> count.incrementAndGet() == 2 ? Fate.UNANSWERED : Fate.PASSED);
      assertThat(spends.add(DATE, spend).dollars())
          .isEqualByComparingTo(new BigDecimal("0.25").multiply(BigDecimal.valueOf(times)));
    }
    assertThat(spends.get(DATE).dollars()).isEqualByComparingTo("0.75");
  }

  /** Stores a day as the functions do, one after the other, and reads it back. */
  private static void assertStored(EditionStore editions) {
    assertThat(editions.claim(PLAN) || editions.plan(DATE, 1).isPresent()).isTrue();
    SourceReport outcome =
        new SourceReport(RssDescriptor.ID, SourceReport.State.ANSWERED, 2, 2, Optional.empty(), "");
    editions.expect(DATE, 1, SourceReport.didNotAnswer(RssDescriptor.ID));
    editions.putSourceReport(DATE, 1, outcome);
    assertThat(editions.putStories(PLAN, STORIES, Samples.provenance()).state())
        .isEqualTo(Plan.State.SUMMARISED);
    assertThat(editions.flipHead(editions.publishedRevision(DATE), 1)).isTrue();
    Edition edition = editions.publishedEdition(DATE).orElseThrow();
    assertThat(edition.stories()).isEqualTo(STORIES);
    assertThat(edition.sourceReports()).containsExactly(outcome);
    assertThat(editions.plans(DATE)).hasSize(1);
  }

  private Function<String, Fate> first(int requests, Fate fate) {
    count.set(0);
    return request -> count.incrementAndGet() <= requests ? fate : Fate.PASSED;
  }

  private static Row row(String body) {
    return new Row(KEY, body, 1, Optional.empty());
  }
}
