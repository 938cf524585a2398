package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fanout.FanOut;
import ainews.fetch.run.FetchRun;
import ainews.local.replay.Replay;
import ainews.publish.MemorySiteStore;
import ainews.publish.Publish;
import ainews.publish.Rebuild;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import ainews.summarise.Models;
import ainews.summarise.Summarise;
import ainews.summarise.SummariseWeek;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the parts, and the handling of failures. All sources answer "not found". */
class EditionFlowTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));
  private static final List<SourceId> SOURCES =
      List.of(HackerNewsDescriptor.ID, RedditDescriptor.ID);
  private static final List<LocalDate> FOUR_DAYS =
      DAY.minusDays(1).datesUntil(DAY.plusDays(3)).toList();

  private static final String REPORT_ROW = "REPORT#2026-02-20#reddit";

  @TempDir private Path folder;
  private final Queue<String> steps = new ConcurrentLinkedQueue<>();
  private final MemoryTable memoryTable = new MemoryTable(CLOCK);
  private final EditionStore editions = new EditionStore(memoryTable);
  private Replay replay;
  private Settings settings;
  private List<DeliverySettings> channels = List.of();

  @BeforeEach
  void open() throws IOException {
    Files.writeString(
        folder.resolve("replay.yaml"), "limits: {backoff: 1, courtesy: 0}\nanswers: []\n");
    replay = Replay.open(folder);
    settings = replay.limit(SettingsReader.packaged());
  }

  @AfterEach
  void close() {
    replay.close();
  }

  @Test
  void allParts_runInOrder() throws Exception {
    assertThat(make(key -> {})).isEqualTo("https://example.org/zh/2026-02-20/");
    assertThat(steps).startsWith("fan-out", "fan-out revision 1").hasSize(10);
    assertThat(steps.stream().skip(2).limit(4))
        .containsExactlyInAnyOrder(
            "fetch-hackernews", "fetch-hackernews failed", "fetch-reddit", "fetch-reddit failed");
    assertThat(steps.stream().skip(6))
        .containsExactly("summarise", "summarise revision 1", "publish", "publish revision 1");
    assertThat(editions.head(DAY)).contains(1);
    assertThat(editions.sourceReports(DAY, 1))
        .extracting(report -> report.problem())
        .containsOnly(Optional.of(Problem.NOT_FOUND));
  }

  @Test
  void channels_getTheEditionAndAFailedOneLeavesItPublished() throws Exception {
    channels = List.of(channel("slack"), channel("discord"));

    assertThat(make(failing("en#1", Integer.MAX_VALUE)))
        .isEqualTo("https://example.org/zh/2026-02-20/");

    assertThat(editions.head(DAY)).contains(1);
    assertThat(steps.stream().skip(10))
        .contains("deliver-slack", "deliver-discord", "deliver-discord sent 0");
  }

  @Test
  void dayMadeAgainOrRebuilt_sendsNothing() throws Exception {
    make(key -> {});
    channels = List.of(channel("slack"));

    flow(memoryTable, EditionFlow.LONGEST_FETCH).make(DAY, SOURCES, "another");
    new Publish(editions, new MemorySiteStore(), "https://example.org")
        .rebuild(new Rebuild.Range(Optional.empty(), Optional.empty()), () -> true, _ -> {});

    assertThat(steps).contains("deliver-slack sent 0");
    assertThat(memoryTable.contents().keySet()).noneMatch(key -> key.startsWith("DELIVERY#"));
  }

  @Test
  void replay_hasNoChannels() {
    assertThat(replay.limit(settings.with(List.of(channel("slack")))).delivery()).isEmpty();
  }

  private static DeliverySettings channel(String name) {
    return new DeliverySettings(
        name,
        Language.EN,
        DeliverySettings.What.FULL,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void dayThatHasAnEdition_getsItsNextRevision() throws Exception {
    make(key -> {});
    flow(memoryTable, EditionFlow.LONGEST_FETCH).make(DAY, SOURCES, "another");
    assertThat(editions.head(DAY)).contains(2);
  }

  @Test
  void sourceThatThrows_isRetriedThenReportedAsUnanswered() throws Exception {
    make(failing(REPORT_ROW, Integer.MAX_VALUE));
    assertThat(steps).filteredOn("fetch-reddit broken"::equals).hasSize(2);
    assertThat(editions.publishedEdition(DAY).orElseThrow().sourceReports())
        .contains(SourceReport.didNotAnswer(RedditDescriptor.ID))
        .extracting(report -> report.problem().orElseThrow())
        .containsExactly(Problem.NOT_FOUND, Problem.DID_NOT_ANSWER);
  }

  @Test
  void sourceThatEndsWithAnError_isTold() throws Exception {
    make(
        key -> {
          if (key.partition().equals(REPORT_ROW)
              && steps.contains("fetch-reddit")
              && !steps.contains("summarise")) {
            throw new OutOfMemoryError("no room");
          }
        });
    assertThat(steps).containsOnlyOnce("fetch-reddit no room");
    assertThat(editions.publishedEdition(DAY)).isPresent();
  }

  @Test
  void sourceThatHangs_isInterruptedAndLeftOut() throws Exception {
    Hanging hanging = new Hanging();
    flow(new WatchedTable(memoryTable, hanging), Duration.ofMillis(50))
        .make(DAY, List.of(RedditDescriptor.ID), "test");
    assertThat(hanging.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(editions.publishedEdition(DAY).orElseThrow().sourceReports())
        .containsExactly(SourceReport.didNotAnswer(RedditDescriptor.ID));
  }

  @ParameterizedTest
  @CsvSource({
    "fan-out, PLAN",
    "fetch-reddit, " + REPORT_ROW,
    "summarise, VERDICTS",
    "publish, HEAD"
  })
  void partThatFailsOnce_isRetried(String part, String row) throws Exception {
    make(failing(row, 1));
    assertThat(steps).filteredOn(step -> step.equals(part + " broken")).hasSize(1);
    assertThat(editions.head(DAY)).contains(1);
    assertThat(editions.sourceReport(DAY, 1, RedditDescriptor.ID).orElseThrow().problem())
        .contains(Problem.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({"summarise, VERDICTS", "publish, HEAD"})
  void partThatFailsTwice_failsTheRunWithItsReason(String part, String row) {
    assertThatThrownBy(() -> make(failing(row, 2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
    assertThat(steps).endsWith(part + " broken").filteredOn(part::equals).hasSize(2);
    assertThat(editions.head(DAY)).isEmpty();
  }

  @Test
  void invalidRequest_isNotRetried() {
    assertThatThrownBy(
            () -> flow(memoryTable, Duration.ofHours(1)).make(DAY.plusDays(1), SOURCES, "test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has not ended yet");
    assertThat(steps).filteredOn("fan-out"::equals).hasSize(1);
  }

  @Test
  void sunday_goesOnWithTheWeek() throws Exception {
    for (LocalDate day : FOUR_DAYS) {
      flow(memoryTable, EditionFlow.LONGEST_FETCH, onTheMorningAfter(day))
          .make(day, SOURCES, "daily " + day);
    }
    assertThat(steps)
        .containsOnlyOnce("week")
        .endsWith("week", "week revision 1", "publish-week", "publish-week revision 1");
    assertThat(editions.catalogue().weeks().index())
        .containsExactly(Map.entry(IsoWeek.of(DAY), FOUR_DAYS));
  }

  @Test
  void sundayMadeLate_makesNoWeek() throws Exception {
    LocalDate sunday = FOUR_DAYS.getLast();
    flow(memoryTable, EditionFlow.LONGEST_FETCH, onTheMorningAfter(sunday.plusDays(2)))
        .make(sunday, SOURCES, "late");
    assertThat(editions.head(sunday)).contains(1);
    assertThat(steps).doesNotContain("week");
  }

  @Test
  void weekThatFails_doesNotFailItsSunday() throws Exception {
    LocalDate sunday = FOUR_DAYS.getLast();
    Consumer<Key> refusing =
        key -> {
          if (key.partition().startsWith("WEEK#") && steps.contains("week")) {
            throw new IllegalStateException("broken");
          }
        };
    String url =
        flow(
                new WatchedTable(memoryTable, refusing),
                EditionFlow.LONGEST_FETCH,
                onTheMorningAfter(sunday))
            .make(sunday, SOURCES, "daily");
    assertThat(url).isEqualTo("https://example.org/zh/2026-02-22/");
    assertThat(editions.head(sunday)).contains(1);
    assertThat(steps).filteredOn("week broken"::equals).hasSize(2);
    assertThat(steps).doesNotContain("publish-week");
  }

  private static InstantSource onTheMorningAfter(LocalDate day) {
    return InstantSource.fixed(day.plusDays(1).atTime(6, 0).toInstant(ZoneOffset.UTC));
  }

  @Test
  void unwritableSite_isReportedAndNotRetried() {
    StoreException full = new StoreException("the site's files cannot be written");
    Consumer<Key> refusing =
        key -> {
          if (key.sort().equals("HEAD") && steps.contains("publish")) {
            throw full;
          }
        };
    assertThatThrownBy(() -> make(refusing)).isSameAs(full);
    assertThat(steps).filteredOn("publish"::equals).hasSize(1);
  }

  @Test
  void interruptedRun_endsAndInterruptsRunningParts() throws Exception {
    Hanging hanging = new Hanging();
    Thread caller = Thread.currentThread();
    assertThatThrownBy(
            () ->
                make(
                    key -> {
                      if (key.partition().equals(REPORT_ROW) && steps.contains("fetch-reddit")) {
                        caller.interrupt();
                      }
                      hanging.accept(key);
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(hanging.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(steps).doesNotContain("summarise", "publish");
  }

  private String make(Consumer<Key> watcher) throws InterruptedException {
    return flow(new WatchedTable(memoryTable, watcher), EditionFlow.LONGEST_FETCH)
        .make(DAY, SOURCES, "test");
  }

  private EditionFlow flow(Table table, Duration longestFetch) {
    return flow(table, longestFetch, CLOCK);
  }

  private EditionFlow flow(Table table, Duration longestFetch, InstantSource clock) {
    EditionStore store = new EditionStore(table);
    ItemStore items = new ItemStore(table, clock);
    return new EditionFlow(
        new FanOut(store, settings, clock),
        new FetchRun(store, items, settings, replay.secrets(), replay.network(), new Random(1)),
        new Summarise(store, items, settings, Models.none(settings.models(), table, clock)),
        new SummariseWeek(store, clock),
        new Publish(store, new MemorySiteStore(), "https://example.org"),
        LocalDelivery.of(
            table,
            settings.with(channels),
            Secrets.of(Map.of("SLACK_WEBHOOK_URL", "https://hooks.slack.com/services/x")),
            replay.network(),
            _ -> {},
            CLOCK),
        longestFetch,
        new Steps());
  }

  /** Fails the first accesses to a row once the part that writes it has started. */
  private Consumer<Key> failing(String row, int times) {
    AtomicInteger failed = new AtomicInteger();
    return key -> {
      boolean isDue = row.equals("PLAN") || steps.contains(part(row));
      if (isDue && is(key, row) && failed.incrementAndGet() <= times) {
        throw new IllegalStateException("broken");
      }
    };
  }

  /** A report is meant where its source writes it, not where later parts read it. */
  private boolean is(Key key, String row) {
    return row.equals(REPORT_ROW)
        ? key.partition().equals(row) && !steps.contains("summarise")
        : key.sort().equals(row);
  }

  private static String part(String row) {
    return switch (row) {
      case REPORT_ROW -> "fetch-reddit";
      case "VERDICTS" -> "summarise";
      default -> "publish";
    };
  }

  /** Blocks when the source's report is stored, until it is interrupted. */
  private final class Hanging implements Consumer<Key> {
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public void accept(Key key) {
      if (key.partition().equals(REPORT_ROW)
          && steps.contains("fetch-reddit")
          && !steps.contains("summarise")) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          interrupted.countDown();
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted", e);
        }
      }
    }
  }

  /** Records each start as "part" and each end as "part outcome". */
  private final class Steps implements Progress {
    @Override
    public void started(String step) {
      steps.add(step);
    }

    @Override
    public void ended(String step, JsonNode result) {
      steps.add(
          step
              + " "
              + (result.has("sent")
                  ? "sent " + result.path("sent").asInt()
                  : result.has("state")
                      ? result.path("state").asText()
                      : "revision " + result.path("revision").asInt()));
    }

    @Override
    public void failed(String step, Throwable e) {
      steps.add(step + " " + e.getMessage());
    }
  }

  /** A table that shows each key to a watcher before the access. */
  private record WatchedTable(Table table, Consumer<Key> watcher) implements Table {
    @Override
    public void put(Row row) {
      watcher.accept(row.key());
      table.put(row);
    }

    @Override
    public boolean putIfAbsent(Row row) {
      watcher.accept(row.key());
      return table.putIfAbsent(row);
    }

    @Override
    public boolean putIfRevision(Row row) {
      watcher.accept(row.key());
      return table.putIfRevision(row);
    }

    @Override
    public Optional<Row> get(Key key) {
      watcher.accept(key);
      return table.get(key);
    }

    @Override
    public void delete(Key key) {
      table.delete(key);
    }

    @Override
    public List<Row> query(String partition, String sortPrefix) {
      return table.query(partition, sortPrefix);
    }
  }
}
