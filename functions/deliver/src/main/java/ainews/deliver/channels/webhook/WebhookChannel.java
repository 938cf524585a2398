package ainews.deliver.channels.webhook;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.ChannelMessage.Size;
import ainews.deliver.DigestEntry;
import ainews.deliver.DigestPart;
import ainews.deliver.Outcome;
import ainews.deliver.Signature;
import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A message is JSON with plain texts, signed as the specification of Standard Webhooks says: {@code
 * webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}.
 */
public final class WebhookChannel implements Channel {
  private static final String ADDRESS = "WEBHOOK_URL";
  private static final String SECRET = "WEBHOOK_SECRET";
  private static final String PREFIX = "whsec_";

  /** What common receivers accept. */
  private static final int MOST_BYTES = 1_000_000;

  private record Body(
      String edition,
      Language language,
      int part,
      String title,
      Optional<String> url,
      List<String> lead,
      List<DigestEntry> stories) {}

  @Override
  public String id() {
    return "webhook";
  }

  @Override
  public List<String> required() {
    return List.of(ADDRESS, SECRET);
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    String body =
        Json.write(
            new Body(
                part.digest().edition(),
                part.digest().language(),
                part.number(),
                part.digest().title(),
                part.digest().url(),
                part.lead(),
                part.entries()));
    return new ChannelMessage(
        body, List.of(new Size("bytes", ChannelMessage.bytes(body), MOST_BYTES)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException {
    long seconds = client.now().getEpochSecond();
    String signed = id + "." + seconds + "." + message.body();
    WebRequest request =
        ChannelClient.json(secrets.get(ADDRESS).orElseThrow(), message.body())
            .header("webhook-id", id)
            .header("webhook-timestamp", String.valueOf(seconds))
            .header(
                "webhook-signature",
                "v1," + Signature.of(key(secrets.get(SECRET).orElseThrow()), signed));
    return client.send(request, WebhookChannel::judge);
  }

  /** The specification's secrets are Base64 behind a prefix; others are used as they are. */
  private static byte[] key(String secret) {
    try {
      if (secret.startsWith(PREFIX)) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(SECRET + " has characters that are not Base64");
    }
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  private static Outcome judge(WebResponse answer) {
    return answer.status() / 100 == 2 ? new Outcome.Sent() : ChannelClient.refused(answer, "");
  }
}
