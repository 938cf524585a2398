package ainews.deliver.run;

import static ainews.deliver.run.DeliveryStage.DATE;
import static ainews.deliver.run.DeliveryStage.to;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.deliver.RandomEditions;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.DeliverySettings.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent by itself, and what is not. */
class AutomaticDeliveryTest {
  private static final DeliverySettings SLACK = to("slack", What.TOP);

  private final DeliveryStage stage = new DeliveryStage();

  @BeforeEach
  void publish() {
    stage.publish(DATE, 1, RandomEditions.whole());
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void newestEdition_isSentOnce() throws Exception {
    DeliveryRun first = published(1, SLACK);

    assertThat(first.sent()).isPositive();
    assertThat(first.why()).isEmpty();
    assertThat(published(1, SLACK)).isEqualTo(new DeliveryRun(0, first.sent(), 0, 0, List.of()));
    assertThat(stage.server.accepted("slack")).hasSize(first.sent());
  }

  @Test
  void otherChannels_areLeftToTheirOwnCalls() throws Exception {
    published(1, to("telegram", What.TOP), SLACK);

    assertThat(stage.server.requests("telegram")).isZero();
  }

  @Test
  void backFill_sendsNothingAndSaysWhy() throws Exception {
    stage.publish(DATE.plusDays(1), 1, RandomEditions.whole());

    assertHeld(published(1, SLACK), "the edition of 2026-02-21 is newer");
  }

  @Test
  void editionOfAnOldDay_isHeldFrom36HoursAfterIt() throws Exception {
    stage.now.set(Instant.parse("2026-02-22T12:00:00Z"));
    assertHeld(published(1, SLACK), "its day ended more than 36 hours ago");

    stage.now.updateAndGet(time -> time.minus(Duration.ofSeconds(1)));
    assertThat(published(1, SLACK).sent()).isPositive();
  }

  @Test
  void dayMadeAgain_sendsNothing() throws Exception {
    stage.publish(DATE, 2, RandomEditions.of(1));

    assertHeld(published(2, SLACK), "its day was made again");
  }

  @Test
  void failedChannel_isReportedWithoutItsSecret() throws Exception {
    stage.server.next(ChannelServer.Fault.REVOKED);

    DeliveryRun run = published(1, SLACK);

    assertThat(run.refused()).isPositive();
    assertThat(run.metrics()).containsEntry("Undelivered", run.refused());
    assertThat(run.why().toString())
        .contains("slack (zh): part 1: refused")
        .doesNotContain("secret");
  }

  @Test
  void channelWithAnHour_waitsForIt() throws Exception {
    DeliverySettings later = to("slack", What.TOP, Optional.of(9));

    assertThat(published(1, later))
        .isEqualTo(new DeliveryRun(0, 0, 0, 0, List.of("slack (zh): waits for hour 9")));
    assertThat(stage.rows()).isZero();
    stage.now.set(Instant.parse("2026-02-21T09:00:00Z"));
    assertThat(published(1, later).sent()).isPositive();
  }

  private DeliveryRun published(int revision, DeliverySettings... settings)
      throws InterruptedException {
    return stage.automatic().published(DATE, revision, "slack", List.of(settings));
  }

  private void assertHeld(DeliveryRun run, String why) {
    assertThat(run)
        .isEqualTo(
            new DeliveryRun(
                0,
                0,
                0,
                0,
                List.of("nothing is sent of 2026-02-20: " + why + "; ./ainews deliver sends it")));
    assertThat(stage.server.requests("slack")).isZero();
    assertThat(stage.rows()).isZero();
  }
}
