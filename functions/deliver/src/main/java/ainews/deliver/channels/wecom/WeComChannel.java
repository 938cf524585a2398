package ainews.deliver.channels.wecom;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.ChannelMessage.Size;
import ainews.deliver.DigestPart;
import ainews.deliver.LookAlikeMarkup;
import ainews.deliver.Markup;
import ainews.deliver.Outcome;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** A message is text in {@code markdown_v2}. */
public final class WeComChannel implements Channel {
  private static final String ADDRESS = "WECOM_WEBHOOK_URL";
  private static final List<String> HOSTS = List.of("qyapi.weixin.qq.com");
  private static final int MOST_BYTES = 4_096;
  private static final List<Integer> THROTTLING = List.of(45009, 45033);

  private final Markup markup = new LookAlikeMarkup();

  @Override
  public String id() {
    return "wecom";
  }

  @Override
  public List<String> required() {
    return List.of(ADDRESS);
  }

  /** Twenty a minute are accepted. */
  @Override
  public Duration pause() {
    return Duration.ofMillis(3_100);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    String content = String.join("\n\n", markup.titled(part));
    ObjectNode message = Json.mapper().createObjectNode();
    message.put("msgtype", "markdown_v2");
    message.putObject("markdown_v2").put("content", content);
    return new ChannelMessage(
        Json.write(message), List.of(new Size("bytes", ChannelMessage.bytes(content), MOST_BYTES)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException {
    String address = secrets.get(ADDRESS).orElseThrow();
    return client.send(
        ChannelClient.json(address, message.body()),
        HOSTS,
        answer -> ChannelClient.byCode(answer, "errcode", "errmsg", THROTTLING));
  }
}
