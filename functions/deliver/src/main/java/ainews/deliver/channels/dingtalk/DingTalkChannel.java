package ainews.deliver.channels.dingtalk;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.ChannelMessage.Size;
import ainews.deliver.DigestPart;
import ainews.deliver.LookAlikeMarkup;
import ainews.deliver.Markup;
import ainews.deliver.Outcome;
import ainews.deliver.Signature;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A message is text in DingTalk's subset of Markdown. */
public final class DingTalkChannel implements Channel {
  private static final String ADDRESS = "DINGTALK_WEBHOOK_URL";
  private static final String SECRET = "DINGTALK_SECRET";
  private static final List<String> HOSTS = List.of("oapi.dingtalk.com");
  private static final int MOST_BYTES = 20_000;

  /** The robot is shut for ten minutes then. */
  private static final List<Integer> THROTTLING = List.of(130101, 410100);

  private final Markup markup = new LookAlikeMarkup();

  @Override
  public String id() {
    return "dingtalk";
  }

  @Override
  public List<String> required() {
    return List.of(ADDRESS);
  }

  @Override
  public List<String> optional() {
    return List.of(SECRET);
  }

  /** Twenty a minute are accepted. */
  @Override
  public Duration pause() {
    return Duration.ofMillis(3_100);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    ObjectNode message = Json.mapper().createObjectNode();
    message.put("msgtype", "markdown");
    message
        .putObject("markdown")
        .put("title", part.title())
        .put("text", String.join("\n\n", markup.titled(part)));
    message.putObject("at").put("isAtAll", false);
    String body = Json.write(message);
    return new ChannelMessage(
        body, List.of(new Size("bytes", ChannelMessage.bytes(body), MOST_BYTES)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException {
    String address =
        secrets.get(ADDRESS).orElseThrow()
            + secrets.get(SECRET).map(secret -> signature(secret, client)).orElse("");
    return client.send(
        ChannelClient.json(address, message.body()),
        HOSTS,
        answer -> ChannelClient.byCode(answer, "errcode", "errmsg", THROTTLING));
  }

  private static String signature(String secret, ChannelClient client) {
    long millis = client.now().toEpochMilli();
    String sign = Signature.of(secret, millis + "\n" + secret);
    return "&timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
  }
}
