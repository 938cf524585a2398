package ainews.deliver.channels.email;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.ChannelMessage.Size;
import ainews.deliver.DigestPart;
import ainews.deliver.Outcome;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A message is a letter to one recipient, sent by SMTP. */
public final class EmailChannel implements Channel {
  private static final String SERVER = "SMTP_URL";
  private static final String FROM = "MAIL_FROM";
  private static final String RECIPIENTS = "MAIL_RECIPIENTS_FILE";
  private static final String UNSUBSCRIBE = "MAIL_UNSUBSCRIBE";

  /** Gmail cuts letters at 102 kB. */
  private static final int MOST_BYTES = 100_000;

  @Override
  public String id() {
    return "email";
  }

  @Override
  public List<String> required() {
    return List.of(SERVER, FROM, RECIPIENTS);
  }

  @Override
  public List<String> optional() {
    return List.of(UNSUBSCRIBE);
  }

  @Override
  public List<String> recipients(Secrets secrets) {
    try {
      return Files.readAllLines(Path.of(secrets.get(RECIPIENTS).orElseThrow())).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .distinct()
          .toList();
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "the file that " + RECIPIENTS + " names cannot be read; it needs one address a line");
    }
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    Letter letter = Letter.of(part);
    return new ChannelMessage(
        Json.write(letter),
        List.of(
            new Size("bytes of HTML", ChannelMessage.bytes(letter.html()), MOST_BYTES),
            new Size("bytes of text", ChannelMessage.bytes(letter.text()), MOST_BYTES)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets) {
    String from = secrets.get(FROM).orElseThrow();
    Letter letter = Json.read(message.body(), Letter.class);
    return new SmtpServer(secrets.get(SERVER).orElseThrow())
        .send(letter, id, from, recipient, secrets.get(UNSUBSCRIBE).orElse(from), client.now());
  }
}
