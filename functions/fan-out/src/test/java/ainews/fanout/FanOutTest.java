package ainews.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Plan;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.json.Json;
import ainews.shared.lambda.Cloud;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FanOutTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");
  private static final Settings SETTINGS = Cloud.settings();

  private final InstantSource clock = InstantSource.fixed(NOW);
  private final MemoryTable table = new MemoryTable(clock);
  private final EditionStore editions = new EditionStore(table);
  private final FanOut fanOut = new FanOut(editions, SETTINGS, clock);

  @Test
  void scheduledTime_plansTheDayBefore() {
    PlannedDay planned = plan("{'scheduledTime':'2026-02-21T06:00:00Z','execution':'a'}");
    assertThat(planned.date()).isEqualTo(DATE);
    assertThat(planned.revision()).isEqualTo(1);
    assertThat(planned.claimed()).isTrue();
    assertThat(planned.sources())
        .extracting(PlannedDay.Task::source)
        .containsExactlyElementsOf(SourceId.all());
    Plan plan = editions.plan(DATE, 1).orElseThrow();
    assertThat(plan.at()).isEqualTo(NOW);
    assertThat(plan.state()).isEqualTo(Plan.State.PLANNED);
  }

  @Test
  void plannedRevision_keepsTheSettingsItIsMadeWith() {
    Settings shanghai = inZone("Asia/Shanghai");
    FanOutRequest request = request("{'date':'2026-02-20','execution':'a'}");
    new FanOut(editions, shanghai, clock).plan(request);
    fanOut.plan(request);

    assertThat(editions.settings(DATE, 1)).isEqualTo(shanghai);
  }

  @Test
  void channelsWithoutAnHour_areNamedOnce() {
    Settings settings =
        SettingsReader.read(
            """
            delivery:
            - {channel: slack, language: zh, what: top}
            - {channel: slack, language: en, what: top}
            - {channel: ntfy, language: en, what: top, hour: 8}
            """,
            "settings");
    FanOutRequest request = request("{'date':'2026-02-20','execution':'a'}");
    assertThat(new FanOut(editions, settings, clock).plan(request).channels())
        .containsExactly("slack");
  }

  @Test
  void zoneEastOfGreenwich_hasItsOwnYesterday() {
    FanOut shanghai = new FanOut(editions, inZone("Asia/Shanghai"), clock);
    FanOutRequest request = request("{'scheduledTime':'2026-02-20T22:00:00Z','execution':'a'}");
    assertThat(shanghai.plan(request).date()).isEqualTo(DATE);
  }

  @Test
  void plannedSources_areReportedAsNotAnswered() {
    plan("{'date':'2026-02-20','sources':['reddit','hackernews'],'execution':'a'}");
    assertThat(editions.sourceReports(DATE, 1))
        .containsExactly(
            SourceReport.didNotAnswer(HackerNewsDescriptor.ID),
            SourceReport.didNotAnswer(RedditDescriptor.ID));
  }

  @Test
  void repeatedEvent_getsTheSamePlanAndKeepsReports() {
    PlannedDay first = plan("{'date':'2026-02-20','sources':['reddit'],'execution':'a'}");
    SourceReport off = SourceReport.off(RedditDescriptor.ID, "no token");
    editions.putSourceReport(DATE, 1, off);
    Map<String, String> before = table.contents();
    assertThat(plan("{'date':'2026-02-20','sources':['reddit'],'execution':'a'}")).isEqualTo(first);
    assertThat(table.contents()).isEqualTo(before);
  }

  @Test
  void otherExecution_getsTheExistingPlan() {
    plan("{'date':'2026-02-20','sources':['reddit'],'execution':'a'}");
    PlannedDay other = plan("{'date':'2026-02-20','execution':'b'}");
    assertThat(other.claimed()).isFalse();
    assertThat(other.revision()).isEqualTo(1);
    assertThat(other.sources()).containsExactly(new PlannedDay.Task(RedditDescriptor.ID));
  }

  @Test
  void again_makesTheNextRevisionOncePerExecution() {
    plan("{'date':'2026-02-20','execution':'a'}");
    assertThat(plan("{'date':'2026-02-20','again':true,'execution':'b'}").revision()).isEqualTo(2);
    assertThat(plan("{'date':'2026-02-20','again':true,'execution':'b'}").revision()).isEqualTo(2);
    assertThat(plan("{'date':'2026-02-20','again':true,'execution':'c'}").revision()).isEqualTo(3);
    assertThat(plan("{'date':'2026-02-20','execution':'d'}").revision()).isEqualTo(3);
  }

  @Test
  void manyConcurrentExecutions_claimOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var asked =
          threads.invokeAll(
              IntStream.range(0, 32)
                  .<Callable<PlannedDay>>mapToObj(
                      n -> () -> plan("{'date':'2026-02-20','execution':'" + n + "'}"))
                  .toList());
      int claimed = 0;
      for (var answer : asked) {
        assertThat(answer.get().revision()).isEqualTo(1);
        claimed += answer.get().claimed() ? 1 : 0;
      }
      assertThat(claimed).isEqualTo(1);
    }
  }

  @Test
  void dayThatHasNotEnded_isRefusedWithTheReason() {
    assertThatThrownBy(() -> plan("{'date':'2026-02-21','execution':'a'}"))
        .hasMessageContaining("has not ended yet");
    assertThatThrownBy(() -> plan("{'date':'2026-03-01','execution':'a'}"))
        .hasMessageContaining("in the future");
    assertThat(table.contents()).isEmpty();
  }

  @Test
  void requestWithoutDateOrExecution_isRefused() {
    assertThatThrownBy(() -> request("{'execution':'a'}")).hasMessageContaining("scheduledTime");
    assertThatThrownBy(() -> request("{'date':'2026-02-20'}")).hasMessageContaining("execution");
    assertThatThrownBy(() -> request("{'date':'2026-02-20','sources':['x'],'execution':'a'}"))
        .hasMessageContaining("unknown source");
  }

  @Test
  void handler_writesTheKeysOfThePlan() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    String event = "{'date':'2026-02-20','sources':['hackernews'],'execution':'a'}";
    new FanOutHandler(editions, SETTINGS, clock)
        .handleRequest(
            new ByteArrayInputStream(event.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
            output,
            null);
    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"date":"2026-02-20","revision":1,"claimed":true,"sources":[{"source":"hackernews"}],"channels":[]}"""
                .strip());
  }

  private PlannedDay plan(String json) {
    return fanOut.plan(request(json));
  }

  private static FanOutRequest request(String json) {
    return Json.read(json.replace('\'', '"'), FanOutRequest.class);
  }

  private static Settings inZone(String zone) {
    return SettingsReader.read("edition: {zone: " + zone + "}", "settings");
  }
}
