package ainews.deliver.run;

import static ainews.deliver.run.DeliveryStage.DATE;
import static ainews.deliver.run.DeliveryStage.to;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.deliver.RandomEditions;
import ainews.deliver.run.ChannelServer.Fault;
import ainews.shared.edition.Amendment.Kind;
import ainews.shared.edition.Category;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.settings.DeliverySettings.What;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryRecord.State;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What those who got a story are sent when it changes. */
class CorrectionTest {
  private static final Story TOP = Samples.written("top", Section.TOP, Category.MODELS);
  private static final Story QUICK = Samples.written("quick", Section.QUICK, Category.MODELS);

  private final DeliveryStage stage = new DeliveryStage();
  @TempDir private Path folder;

  @BeforeEach
  void publish() {
    stage.publish(DATE, 1, RandomEditions.of(List.of(TOP, QUICK)));
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  static List<String> channels() {
    return ChannelRules.channels();
  }

  @ParameterizedTest
  @MethodSource("channels")
  void correction_isSentOnceAsAShortMessage(String channel) throws Exception {
    deliver(channel, What.FULL);
    stage.amend(TOP.id(), Kind.CORRECTED, "Mended");

    assertThat(stage.deliver().correct(DATE))
        .containsExactly(
            new DeliveryResult(
                "2026-02-20", channel, to(channel, What.FULL).language(), 1, 0, 0, 0, List.of()));

    assertThat(stage.deliver().correct(DATE)).isEmpty();
    assertThat(stage.server.refusals()).isEmpty();
    assertThat(stage.server.accepted(channel)).hasSize(2);
    assertThat(stage.server.accepted(channel).getLast())
        .contains("更正：AI 日报", "原因", "Mended", "https://example.org/top")
        .doesNotContain("quick");
  }

  @Test
  void rows_haveTheKeysOfTheDesign() throws Exception {
    deliver("slack", What.FULL);
    stage.amend(TOP.id(), Kind.CORRECTED, "Mended");
    stage.deliver().correct(DATE);

    assertThat(stage.table.contents())
        .containsKey("DELIVERY#2026-02-20#slack / zh#C#" + TOP.id() + "#1");
    assertThat(stage.deliveries.parts("2026-02-20", "slack", to("slack", What.FULL).language()))
        .containsOnlyKeys("1");
  }

  @Test
  void retraction_linksThePageButNotTheStory() throws Exception {
    deliver("slack", What.FULL);
    stage.amend(TOP.id(), Kind.WITHDRAWN, "");
    stage.deliver().correct(DATE);

    assertThat(stage.server.accepted("slack").getLast())
        .contains("撤回：AI 日报", "原因", "https://news.example.org/zh/2026-02-20/")
        .doesNotContain("https://example.org/top");
  }

  @Test
  void channelWithoutTheStory_getsNothing() throws Exception {
    deliver("slack", What.FULL);
    deliver("telegram", What.TOP);
    stage.amend(QUICK.id(), Kind.WITHDRAWN, "");

    assertThat(stage.deliver().correct(DATE))
        .extracting(DeliveryResult::channel)
        .containsExactly("slack");
  }

  @Test
  void messageThatDidNotArrive_getsNoCorrection() throws Exception {
    for (Fault fault : List.of(Fault.REVOKED, Fault.CUT_AFTER)) {
      stage.server.next(fault);
      deliver(fault == Fault.REVOKED ? "slack" : "telegram", What.FULL);
    }
    stage.amend(TOP.id(), Kind.CORRECTED, "Mended");

    assertThat(stage.deliver().correct(DATE)).isEmpty();
  }

  @Test
  void retractionTakenBack_sendsNothing() throws Exception {
    deliver("slack", What.FULL);
    stage.amend(TOP.id(), Kind.WITHDRAWN, "");
    stage.amend(TOP.id(), Kind.RESTORED, "");

    assertThat(stage.deliver().correct(DATE)).isEmpty();
  }

  @Test
  void retractionTakenBackAfterItWasSent_sendsNothingMore() throws Exception {
    deliver("slack", What.FULL);
    stage.amend(TOP.id(), Kind.WITHDRAWN, "");
    stage.deliver().correct(DATE);
    stage.amend(TOP.id(), Kind.RESTORED, "");

    assertThat(stage.deliver().correct(DATE)).isEmpty();
    stage.amend(TOP.id(), Kind.WITHDRAWN, "");
    assertThat(stage.deliver().correct(DATE)).hasSize(1);
  }

  @Test
  void storySentAsCorrected_needsNoCorrection() throws Exception {
    stage.amend(TOP.id(), Kind.CORRECTED, "Early");
    deliver("slack", What.FULL);
    assertThat(stage.deliver().correct(DATE)).isEmpty();

    stage.amend(TOP.id(), Kind.CORRECTED, "Late");
    stage.deliver().correct(DATE);

    assertThat(stage.server.accepted("slack").getLast()).contains("Late").doesNotContain("Early");
    assertThat(stage.server.accepted("slack")).hasSize(2);
  }

  @Test
  void refusedCorrection_isSentByTheNextRunAndAnUncertainOneIsNot() throws Exception {
    deliver("slack", What.FULL);
    stage.amend(TOP.id(), Kind.CORRECTED, "Mended");
    stage.amend(QUICK.id(), Kind.CORRECTED, "Mended, too");
    stage.server.next(Fault.REVOKED, Fault.CUT_AFTER);

    DeliveryResult first = stage.deliver().correct(DATE).getFirst();
    DeliveryResult second = stage.deliver().correct(DATE).getFirst();

    assertThat(List.of(first.refused(), first.uncertain())).containsExactly(1, 1);
    assertThat(second.sent()).isEqualTo(1);
    assertThat(stage.deliver().correct(DATE)).isEmpty();
    assertThat(corrections())
        .extracting(DeliveryRecord::state)
        .containsExactlyInAnyOrder(State.SENT, State.UNCERTAIN);
  }

  @Test
  void laterRevisionWithAnotherId_isKnownByItsFormerOne() throws Exception {
    deliver("slack", What.FULL);
    Story renamed =
        Samples.written("renamed", Section.TOP, Category.MODELS).formerly(List.of(TOP.id()));
    stage.publish(DATE, 2, RandomEditions.of(List.of(renamed, QUICK)));
    stage.amend(renamed.id(), Kind.WITHDRAWN, "");

    assertThat(stage.deliver().correct(DATE).getFirst().sent()).isEqualTo(1);
    assertThat(stage.table.contents())
        .containsKey("DELIVERY#2026-02-20#slack / zh#C#" + TOP.id() + "#1");
  }

  @Test
  void mail_goesToThoseWhoGotTheEditionAndAreStillOnTheList() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    try {
      Path readers = folder.resolve("readers.txt");
      Files.writeString(readers, "stays@example.org\nleaves@example.org\n");
      stage.secrets.put("SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
      stage.secrets.put("MAIL_FROM", "news@example.org");
      stage.secrets.put("MAIL_RECIPIENTS_FILE", readers.toString());
      deliver("email", What.FULL);
      Files.writeString(readers, "stays@example.org\njoins@example.org\n");
      stage.amend(TOP.id(), Kind.CORRECTED, "Mended");

      assertThat(stage.deliver().correct(DATE).getFirst().sent()).isEqualTo(1);

      List<MimeMessage> letters =
          Stream.of(mail.getReceivedMessages())
              .filter(letter -> subject(letter).equals("更正：AI 日报 — 2026-02-20"))
              .toList();
      assertThat(letters).hasSize(1);
      assertThat(letters.getFirst().getAllRecipients()[0]).hasToString("stays@example.org");
      assertThat(stage.table.contents().keySet())
          .filteredOn(key -> key.contains("zh#C#"))
          .singleElement()
          .asString()
          .matches("DELIVERY#2026-02-20#email / zh#C#[0-9a-f]{16}#1#[0-9a-f]{16}");
    } finally {
      mail.stop();
    }
  }

  private static String subject(MimeMessage letter) {
    try {
      return letter.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private Stream<DeliveryRecord> corrections() {
    return stage
        .deliveries
        .corrections("2026-02-20", "slack", to("slack", What.FULL).language())
        .values()
        .stream();
  }

  private void deliver(String channel, What what) throws InterruptedException {
    stage.deliver().deliver(DATE, to(channel, what), false);
  }
}
