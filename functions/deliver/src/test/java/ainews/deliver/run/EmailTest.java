package ainews.deliver.run;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.Digests;
import ainews.deliver.Outcome;
import ainews.deliver.RandomEditions;
import ainews.deliver.Splitter;
import ainews.shared.edition.Language;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.DeliverySettings.What;
import ainews.shared.settings.Secrets;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters over SMTP. */
class EmailTest {
  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final Channel channel = AllChannels.named("email");
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void letter_hasTextHtmlAndAWayToLeave() throws Exception {
    assertThat(send("reader@example.org", "news@example.org")).isEqualTo(new Outcome.Sent());

    MimeMessage letter = mail.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("AI 日报 — 2026-02-20");
    assertThat(letter.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("reader@example.org");
    assertThat(letter.getHeader("List-Unsubscribe"))
        .containsExactly("<mailto:news@example.org?subject=unsubscribe>");
    assertThat(letter.getMessageID()).isEqualTo("<2026-02-20-email-zh-1@ainews.invalid>");
    MimeMultipart parts = (MimeMultipart) letter.getContent();
    assertThat(parts.getContentType()).contains("alternative");
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("https://example.org/s44");
    assertThat(parts.getBodyPart(1).getContent().toString())
        .contains("https://example.org/s44", "color-scheme")
        .doesNotContain("<img", "<script");
  }

  @Test
  void notAnAddress_isRefusedUnsent() throws Exception {
    assertThat(send("reader@example.org, other@example.org", "news@example.org"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(send("reader@example.org\r\nBcc: x@example.org", "news@example.org"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void serverThatIsGone_isRefused() throws Exception {
    Map<String, String> secrets = secrets("news@example.org");
    mail.stop();

    assertThat(send("reader@example.org", secrets))
        .isEqualTo(new Outcome.Refused("not sent: no connection to the mail server"));
  }

  @Test
  void recipients_areTheLinesOfAFile() throws Exception {
    assertThat(channel.recipients(Secrets.of(secrets("news@example.org"))))
        .containsExactly("a@example.org", "b@example.org");
  }

  private Outcome send(String to, String from) throws Exception {
    return send(to, secrets(from));
  }

  private Outcome send(String to, Map<String, String> secrets) throws Exception {
    DeliverySettings settings =
        new DeliverySettings(
            "email",
            Language.ZH,
            What.FULL,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    ChannelMessage message =
        channel.compose(
            new Splitter(channel)
                .split(Digests.of(RandomEditions.whole(), settings, Optional.empty()))
                .getFirst());
    return channel.send(
        message,
        "2026-02-20-email-zh-1",
        to,
        new ChannelClient(null, InstantSource.fixed(NOW)),
        Secrets.of(secrets));
  }

  private Map<String, String> secrets(String from) throws Exception {
    Path file = folder.resolve("readers.txt");
    Files.writeString(file, "# readers\na@example.org\n\nb@example.org\na@example.org\n");
    return Map.of(
        "SMTP_URL",
        "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
        "MAIL_FROM",
        from,
        "MAIL_RECIPIENTS_FILE",
        file.toString());
  }
}
