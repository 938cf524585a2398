package ainews.deliver.run;

import static ainews.deliver.run.DeliveryStage.DATE;
import static ainews.deliver.run.DeliveryStage.to;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.deliver.RandomEditions;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.DeliverySettings.What;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time that a day's deliveries take, without the pauses that channels ask for. */
class DeliveryTimeTest {
  private static final Duration MOST = Duration.ofSeconds(5);

  @TempDir private Path folder;

  @Test
  void allChannels_getALongDayInFiveSeconds() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    try (DeliveryStage stage = new DeliveryStage()) {
      Path readers = folder.resolve("readers.txt");
      Files.writeString(readers, "a@example.org\nb@example.org\n");
      stage.secrets.put("SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
      stage.secrets.put("MAIL_FROM", "news@example.org");
      stage.secrets.put("MAIL_RECIPIENTS_FILE", readers.toString());
      stage.publish(DATE, 1, RandomEditions.whole());
      Deliver deliver = stage.deliver();

      long start = System.nanoTime();
      for (String channel : DeliverySettings.CHANNELS) {
        assertThat(deliver.deliver(DATE, to(channel, What.FULL), false).isComplete())
            .as(channel)
            .isTrue();
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);

      System.out.println("nine channels took " + took.toMillis() + " ms");
      assertThat(took).isLessThan(MOST);
    } finally {
      mail.stop();
    }
  }
}
