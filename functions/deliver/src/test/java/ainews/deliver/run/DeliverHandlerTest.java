package ainews.deliver.run;

import static ainews.deliver.run.DeliveryStage.DATE;
import static ainews.deliver.run.DeliveryStage.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.deliver.RandomEditions;
import ainews.shared.edition.Amendment.Kind;
import ainews.shared.edition.PastDelivery;
import ainews.shared.json.Json;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.DeliverySettings.What;
import ainews.shared.settings.SettingsReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events of the state machine, of an operator and of the schedule. */
class DeliverHandlerTest {
  private static final DeliverySettings SLACK = to("slack", What.TOP);
  private static final DeliverySettings TELEGRAM_AT_9 = to("telegram", What.TOP, Optional.of(9));
  private static final DeliverySettings NTFY_AT_5 = to("ntfy", What.TOP, Optional.of(5));

  private final DeliveryStage stage = new DeliveryStage();

  @BeforeEach
  void publish() {
    stage.publish(DATE, 1, RandomEditions.whole());
    stage.editions.keepSettings(
        DATE, 1, SettingsReader.packaged().with(List.of(SLACK, TELEGRAM_AT_9, NTFY_AT_5)));
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void eventOfTheStateMachine_sendsToItsChannelOnce() throws Exception {
    String event = "{\"date\":\"2026-02-20\",\"revision\":1,\"channel\":\"slack\"}";

    DeliveryRun first = handle(event);
    DeliveryRun second = handle(event);

    assertThat(first.sent()).isPositive().isEqualTo(second.earlier());
    assertThat(stage.server.accepted("slack")).hasSize(first.sent());
    assertThat(stage.server.requests("telegram") + stage.server.requests("ntfy")).isZero();
  }

  @Test
  void nextEdition_isToldWhatBecameOfThisOneInEachChannel() throws Exception {
    stage.server.next(ChannelServer.Fault.REVOKED);
    handle("{\"date\":\"2026-02-20\",\"revision\":1,\"channel\":\"slack\"}");
    hourly();
    stage.server.next(ChannelServer.Fault.REVOKED);
    handle("{\"date\":\"2026-02-20\",\"channel\":\"telegram\"}");

    PastDelivery past =
        stage
            .editions
            .deliveries()
            .past(DATE, List.of(SLACK, TELEGRAM_AT_9, to("wecom", What.TOP)));

    assertThat(past.channels())
        .extracting(PastDelivery.Channel::state)
        .containsExactly(
            PastDelivery.State.SENT, PastDelivery.State.REFUSED, PastDelivery.State.OFF);
    assertThat(past.channels().get(1).why()).startsWith("status 404").doesNotContain("secret");
    assertThat(Json.read(Json.write(past), PastDelivery.class)).isEqualTo(past);
  }

  @Test
  void operator_sendsAnOldEdition() throws Exception {
    stage.now.set(Instant.parse("2026-06-01T00:00:00Z"));

    assertThat(handle("{\"date\":\"2026-02-20\",\"channel\":\"telegram\"}").sent()).isPositive();
    assertThat(handle("{\"date\":\"2026-02-20\",\"channel\":\"wecom\"}").why())
        .containsExactly("wecom: the settings do not name it");
  }

  @Test
  void hourlyRun_sendsWhereTheHourHasCome() throws Exception {
    assertThat(hourly().sent()).isPositive();
    assertThat(stage.server.requests("ntfy")).isPositive();
    assertThat(stage.server.requests("telegram") + stage.server.requests("slack")).isZero();

    stage.now.set(Instant.parse("2026-02-21T09:17:00Z"));
    assertThat(hourly().sent()).isPositive();
    assertThat(stage.server.requests("telegram")).isPositive();
    assertThat(hourly()).isEqualTo(new DeliveryRun(0, 0, 0, 0, List.of()));
  }

  @Test
  void hourlyRun_sendsWhatWasRefusedButNotWhatIsUncertain() throws Exception {
    stage.server.next(ChannelServer.Fault.REVOKED);
    handle("{\"date\":\"2026-02-20\",\"revision\":1,\"channel\":\"slack\"}");
    stage.server.next(ChannelServer.Fault.CUT_AFTER);
    int ntfy = hourly().uncertain() + stage.server.requests("ntfy");

    hourly();

    assertThat(stage.server.accepted("slack")).hasSize(1);
    assertThat(ntfy).isGreaterThan(1);
    assertThat(hourly().sent()).isZero();
  }

  @Test
  void hourlyRun_sendsNoEditionOlderThan36Hours() throws Exception {
    stage.now.set(Instant.parse("2026-02-23T00:00:00Z"));

    assertThat(hourly().sent()).isZero();
    assertThat(stage.rows()).isZero();
  }

  @Test
  void hourlyRun_sendsCorrectionsOfAnOldEditionForThreeDays() throws Exception {
    handle("{\"date\":\"2026-02-20\",\"revision\":1,\"channel\":\"slack\"}");
    String story = stage.editions.publishedEdition(DATE).orElseThrow().stories().getFirst().id();
    stage.now.set(Instant.parse("2026-05-01T00:00:00Z"));
    stage.amend(story, Kind.WITHDRAWN, "");
    stage.now.set(Instant.parse("2026-05-05T00:00:00Z"));
    assertThat(hourly().sent()).isZero();

    stage.now.set(Instant.parse("2026-05-04T23:00:00Z"));
    assertThat(hourly().sent()).isEqualTo(1);
    assertThat(stage.server.accepted("slack").getLast()).contains("撤回");
    assertThat(hourly().sent()).isZero();
  }

  @Test
  void hourlyRunOfAnEmptyArchive_doesNothing() throws Exception {
    try (DeliveryStage empty = new DeliveryStage()) {
      assertThat(handle(empty, "{\"hourly\":true}").why())
          .containsExactly("nothing is published yet");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"date\":\"2026-02-20\"}",
        "{\"date\":\"2026-02-20\",\"channel\":\"pigeon\"}",
        "{\"date\":\"2026-02-20\",\"channel\":\"slack\",\"hourly\":true}",
        "{\"date\":\"2026-02-19\",\"channel\":\"slack\"}"
      })
  void invalidEvent_isRefused(String event) {
    assertThatThrownBy(() -> handle(event)).isInstanceOf(IllegalArgumentException.class);
    assertThat(stage.rows()).isZero();
  }

  private DeliveryRun hourly() throws IOException {
    return handle("{\"hourly\":true}");
  }

  private DeliveryRun handle(String event) throws IOException {
    return handle(stage, event);
  }

  private static DeliveryRun handle(DeliveryStage stage, String event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new DeliverHandler(stage.editions, _ -> stage.deliver(), stage.clock)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
    return Json.read(answer.toString(StandardCharsets.UTF_8), DeliveryRun.class);
  }
}
