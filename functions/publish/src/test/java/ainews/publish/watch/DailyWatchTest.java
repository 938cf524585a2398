package ainews.publish.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.publish.PublishHandler;
import ainews.publish.PublishRequest;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceReport;
import ainews.shared.json.Json;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyWatchTest {
  private static final LocalDate DATE = DayScene.DATE;
  private static final DailyWatch.Check AT_TEN = new DailyWatch.Check(DayScene.NOW, ZoneOffset.UTC);

  private final DayScene day = new DayScene();
  private final List<OperatorMessage> sent = new ArrayList<>();
  private final DailyWatch watch = new DailyWatch(day.editions, DayScene.CLOCK, this::send);
  private boolean isTopicDown;

  @Test
  void dayWithoutAnEdition_isNotPublishedAndLeftToItsAlarm() {
    day.publish(DATE.minusDays(1));
    WatchResult watched = watch.look(AT_TEN);
    assertThat(watched.date()).isEqualTo(DATE);
    assertThat(watched.published()).isFalse();
    assertThat(watched.metrics())
        .containsEntry("EditionPublished", 0)
        .containsEntry("DailyProblems", 0);
    assertThat(sent).isEmpty();
  }

  @Test
  void quietDay_sendsNothing() {
    day.publish();
    assertThat(watch.look(AT_TEN).metrics())
        .containsEntry("EditionPublished", 1)
        .containsEntry("DailyProblems", 0);
    assertThat(sent).isEmpty();
  }

  @Test
  void problems_areSentInOneMessageThatSaysWhatWhereAndHow() {
    day.written = 9;
    day.dropped = 1;
    day.publish();
    assertThat(watch.look(AT_TEN).metrics()).containsEntry("DailyProblems", 2);
    assertThat(sent)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.subject()).isEqualTo("AI News Agent: 2 problems on 2026-02-20");
              assertThat(message.text())
                  .startsWith("The edition of 2026-02-20 is published, with 2 problems.\n\n1. ")
                  .contains("\n2. ", "   Where to look: ", "   What to do: ");
            });
  }

  @Test
  void doubledEventsAndRevisions_sendOneMessage() {
    day.written = 9;
    day.publish();
    watch.look(AT_TEN);
    watch.look(AT_TEN);
    day.dropped = 1;
    day.publish();
    assertThat(watch.look(AT_TEN).problems()).isNotEmpty();
    assertThat(sent).hasSize(1);
  }

  @Test
  void looksAtTheSameTime_sendOneMessage() throws Exception {
    day.written = 9;
    day.publish();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<WatchResult>> looks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        looks.add(() -> watch.look(AT_TEN));
      }
      threads.invokeAll(looks);
    }
    assertThat(sent).hasSize(1);
  }

  @Test
  void firstQuietDay_saysThatAllIsWellAgainAndTheNextSaysNothing() {
    day.written = 9;
    day.publish(DATE.minusDays(1));
    watch.look(at(0));
    day.written = 20;
    day.publish(DATE);
    day.publish(DATE.plusDays(1));
    watch.look(at(1));
    watch.look(at(1));
    watch.look(at(2));
    assertThat(sent)
        .extracting(OperatorMessage::subject)
        .containsExactly(
            "AI News Agent: 1 problem on 2026-02-19",
            "AI News Agent: all well again on 2026-02-20");
  }

  @Test
  void firstQuietDayOfAMonth_knowsTheDayBefore() {
    LocalDate last = LocalDate.of(2026, 2, 28);
    day.editions.problems().claim(last, List.of("a problem"));
    assertThat(day.editions.problems().before(last.plusDays(1))).containsExactly("a problem");
    assertThat(day.editions.problems().before(last)).isEmpty();
  }

  @Test
  void messageThatCannotBeSent_failsAndIsSentByTheNextLook() {
    day.written = 9;
    day.publish();
    isTopicDown = true;
    assertThatThrownBy(() -> watch.look(AT_TEN)).hasMessage("topic is down");
    isTopicDown = false;
    watch.look(AT_TEN);
    watch.look(AT_TEN);
    assertThat(sent).hasSize(1);
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
  void sourcesThatAreOffOrCannotLookBack_areNotSilent() {
    SourceReport[] silent = {
      SourceReport.off(TwitterDescriptor.ID, "no token"),
      new SourceReport(
          GitHubDescriptor.ID, SourceReport.State.CANNOT_LOOK_BACK, 0, 0, Optional.empty(), ""),
      SourceReport.failed(RedditDescriptor.ID, Problem.BLOCKED, "403"),
      DayScene.read(HackerNewsDescriptor.ID, 5)
    };
    day.reports.addAll(List.of(silent));
    day.before(2, silent);
    day.publish();
    assertThat(watch.look(AT_TEN).problems())
        .singleElement()
        .asString()
        .startsWith("Reddit brought nothing");
  }

  @Test
  void sourceThatRestsAtWeekends_isSilentAfterThreeWorkingDays() {
    LocalDate sunday = LocalDate.of(2026, 2, 22);
    day.reports.add(DayScene.read(ArxivDescriptor.ID, 0));
    day.reports.add(DayScene.read(RssDescriptor.ID, 0));
    for (int back = 0; back < 4; back++) {
      day.publish(sunday.minusDays(back));
    }
    assertThat(watch.look(at(3)).problems()).singleElement().asString().startsWith("RSS");
    day.publish(sunday.minusDays(4));
    assertThat(watch.look(at(3)).problems()).hasSize(2);
  }

  @Test
  void handler_checksAtTheScheduledTime() throws IOException {
    day.publish();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    String event = "{\"check\": {\"scheduledTime\": \"2026-02-21T10:00:00Z\", \"zone\": \"UTC\"}}";
    new PublishHandler(day.editions, null, DayScene.CLOCK)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, null);
    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"date\":\"2026-02-20\",\"published\":true,\"problems\":[]}");
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

  private static DailyWatch.Check at(int daysLater) {
    return new DailyWatch.Check(
        DATE.plusDays(daysLater).atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private synchronized void send(OperatorMessage message) {
    if (isTopicDown) {
      throw new IllegalStateException("topic is down");
    }
    sent.add(message);
  }
}
