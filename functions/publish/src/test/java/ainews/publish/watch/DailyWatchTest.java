package ainews.publish.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.publish.PublishHandler;
import ainews.publish.PublishRequest;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.json.Json;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyWatchTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  private static final DailyWatch.Check AT_TEN =
      new DailyWatch.Check(Instant.parse("2026-02-21T10:00:00Z"), ZoneOffset.UTC);

  private final EditionStore editions = new EditionStore(new MemoryTable(InstantSource.system()));
  private final DailyWatch watch = new DailyWatch(editions);

  @Test
  void dayWithoutAnEdition_isNotPublished() {
    publish(DATE.minusDays(1));
    WatchResult watched = watch.look(AT_TEN);
    assertThat(watched.date()).isEqualTo(DATE);
    assertThat(watched.published()).isFalse();
    assertThat(watched.metrics()).containsEntry("EditionPublished", 0);
  }

  @Test
  void publishedDay_isFoundWheneverTheCheckRuns() {
    publish(DATE);
    assertThat(watch.look(AT_TEN).metrics()).containsEntry("EditionPublished", 1);
  }

  @Test
  void scheduleLateInTheEvening_checksTheSameDayAfterMidnight() {
    DailyWatch.Check check =
        new DailyWatch.Check(Instant.parse("2026-02-21T18:30:00Z"), ZoneId.of("Asia/Shanghai"));
    assertThat(check.date()).isEqualTo(DATE);
  }

  /** Started at midnight: four o'clock is three hours later where clocks go forward. */
  @ParameterizedTest
  @CsvSource({"2026-03-29T02:00:00Z, 2026-03-28", "2026-10-25T03:00:00Z, 2026-10-24"})
  void nightOfAClockChange_checksTheDayBefore(Instant fourOClock, LocalDate before) {
    DailyWatch.Check check = new DailyWatch.Check(fourOClock, ZoneId.of("Europe/Berlin"));
    assertThat(check.date()).isEqualTo(before);
  }

  @Test
  void sourceThatBroughtNothingForThreeDays_isSilent() {
    for (int back = 0; back < 3; back++) {
      publish(
          DATE.minusDays(back),
          SourceReport.failed(RedditDescriptor.ID, Problem.BLOCKED, "403"),
          read(RssDescriptor.ID, 0),
          read(HackerNewsDescriptor.ID, back == 1 ? 5 : 0),
          SourceReport.off(TwitterDescriptor.ID, "no token"),
          new SourceReport(
              GitHubDescriptor.ID,
              SourceReport.State.CANNOT_LOOK_BACK,
              0,
              0,
              Optional.empty(),
              ""));
    }
    WatchResult watched = watch.look(AT_TEN);
    assertThat(watched.silent()).containsExactly(RedditDescriptor.ID, RssDescriptor.ID);
    assertThat(watched.metrics()).containsEntry("SourcesSilent", 2);
  }

  @Test
  void sourceSilentForTwoDays_isNotSilentYet() {
    publish(DATE, SourceReport.failed(RedditDescriptor.ID, Problem.BLOCKED, "403"));
    publish(DATE.minusDays(1), SourceReport.failed(RedditDescriptor.ID, Problem.BLOCKED, "403"));
    assertThat(watch.look(AT_TEN).silent()).isEmpty();
  }

  @Test
  void sourceThatRestsAtWeekends_isSilentAfterThreeWorkingDays() {
    LocalDate sunday = LocalDate.of(2026, 2, 22);
    DailyWatch.Check check =
        new DailyWatch.Check(Instant.parse("2026-02-23T10:00:00Z"), ZoneOffset.UTC);
    for (int back = 0; back < 4; back++) {
      publish(sunday.minusDays(back), read(ArxivDescriptor.ID, 0), read(RssDescriptor.ID, 0));
    }
    publish(sunday.minusDays(4), read(ArxivDescriptor.ID, 60), read(RssDescriptor.ID, 9));
    assertThat(watch.look(check).silent()).containsExactly(RssDescriptor.ID);
    publish(sunday.minusDays(4), read(ArxivDescriptor.ID, 0));
    assertThat(watch.look(check).silent()).containsExactly(ArxivDescriptor.ID, RssDescriptor.ID);
  }

  @Test
  void handler_checksAtTheScheduledTime() throws IOException {
    publish(DATE);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    String event = "{\"check\": {\"scheduledTime\": \"2026-02-21T10:00:00Z\", \"zone\": \"UTC\"}}";
    new PublishHandler(editions, null, InstantSource.system())
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, null);
    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"date\":\"2026-02-20\",\"published\":true,\"silent\":[]}");
  }

  @Test
  void requestForMoreThanOneThing_isRefused() {
    String check = "\"check\": {\"scheduledTime\": \"2026-02-21T10:00:00Z\", \"zone\": \"UTC\"}";
    for (String event :
        new String[] {
          "{" + check + ", \"revision\": 1}", "{\"date\": \"2026-02-20\", " + check + "}", "{}"
        }) {
      assertThatThrownBy(() -> Json.read(event, PublishRequest.class))
          .as(event)
          .hasMessageContaining("\"check\"");
    }
    assertThatThrownBy(() -> Json.read("{\"check\": {}}", PublishRequest.class))
        .hasMessageContaining("scheduledTime");
  }

  private void publish(LocalDate date, SourceReport... outcomes) {
    for (SourceReport outcome : outcomes) {
      editions.putSourceReport(date, 1, outcome);
    }
    editions.flipHead(editions.publishedRevision(date), 1);
  }

  private static SourceReport read(SourceId source, int count) {
    SourceReport.State state = count == 0 ? SourceReport.State.EMPTY : SourceReport.State.ANSWERED;
    return new SourceReport(source, state, count, count, Optional.empty(), "");
  }
}
