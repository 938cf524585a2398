package ainews.deliver.channels.feishu;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.ChannelMessage.Size;
import ainews.deliver.DigestPart;
import ainews.deliver.Markup;
import ainews.deliver.Outcome;
import ainews.deliver.Signature;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** A message is a card of schema 2.0 with an element of Markdown for each story. */
public final class FeishuChannel implements Channel {
  private static final String ADDRESS = "FEISHU_WEBHOOK_URL";
  private static final String SECRET = "FEISHU_SECRET";
  private static final List<String> HOSTS = List.of("open.feishu.cn", "open.larksuite.com");

  /** 20 KB with the signature, which is added as the message is sent. */
  private static final int MOST_BYTES = 20_000 - 100;

  private static final List<Integer> THROTTLING = List.of(11232, 11233);

  private final Markup markup = new FeishuMarkup();

  @Override
  public String id() {
    return "feishu";
  }

  @Override
  public List<String> required() {
    return List.of(ADDRESS);
  }

  @Override
  public List<String> optional() {
    return List.of(SECRET);
  }

  /** A hundred a minute are accepted. */
  @Override
  public Duration pause() {
    return Duration.ofMillis(600);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    ObjectNode message = Json.mapper().createObjectNode();
    message.put("msg_type", "interactive");
    ObjectNode card = message.putObject("card");
    card.put("schema", "2.0");
    card.putObject("header")
        .putObject("title")
        .put("tag", "plain_text")
        .put("content", part.title());
    ArrayNode elements = card.putObject("body").putArray("elements");
    for (String block : markup.untitled(part)) {
      elements.addObject().put("tag", "markdown").put("content", block);
    }
    String body = Json.write(message);
    return new ChannelMessage(
        body, List.of(new Size("bytes", ChannelMessage.bytes(body), MOST_BYTES)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException {
    ObjectNode body = Json.read(message.body(), ObjectNode.class);
    secrets
        .get(SECRET)
        .ifPresent(
            secret -> {
              String seconds = String.valueOf(client.now().getEpochSecond());
              body.put("timestamp", seconds);
              body.put("sign", Signature.of(seconds + "\n" + secret, ""));
            });
    String address = secrets.get(ADDRESS).orElseThrow();
    return client.send(
        ChannelClient.json(address, Json.write(body)),
        HOSTS,
        answer -> ChannelClient.byCode(answer, "code", "msg", THROTTLING));
  }
}
