package ainews.deliver.channels.telegram;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.ChannelMessage.Size;
import ainews.deliver.DigestPart;
import ainews.deliver.Markup;
import ainews.deliver.Outcome;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** A message is text in Telegram's HTML. */
public final class TelegramChannel implements Channel {
  private static final String TOKEN = "TELEGRAM_BOT_TOKEN";
  private static final String CHAT = "TELEGRAM_CHAT_ID";
  private static final List<String> HOSTS = List.of("api.telegram.org");
  private static final int LONGEST = 4_096;

  private final Markup markup = new TelegramMarkup();

  @Override
  public String id() {
    return "telegram";
  }

  @Override
  public List<String> required() {
    return List.of(TOKEN, CHAT);
  }

  /** Groups accept twenty a minute. */
  @Override
  public Duration pause() {
    return Duration.ofSeconds(3);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    String text = String.join("\n\n", markup.titled(part));
    ObjectNode message = Json.mapper().createObjectNode();
    message.put("text", text).put("parse_mode", "HTML");
    message.putObject("link_preview_options").put("is_disabled", true);
    return new ChannelMessage(
        Json.write(message), List.of(new Size("UTF-16 units", text.length(), LONGEST)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException {
    ObjectNode body = Json.read(message.body(), ObjectNode.class);
    body.put("chat_id", secrets.get(CHAT).orElseThrow());
    String address =
        "https://api.telegram.org/bot" + secrets.get(TOKEN).orElseThrow() + "/sendMessage";
    return client.send(
        ChannelClient.json(address, Json.write(body)), HOSTS, TelegramChannel::judge);
  }

  private static Outcome judge(WebResponse answer) {
    JsonNode json = ChannelClient.json(answer);
    if (json.path("ok").asBoolean(false)) {
      return new Outcome.Sent();
    }
    boolean isRefusal = json.path("ok").isBoolean() || answer.status() / 100 != 2;
    return isRefusal
        ? ChannelClient.refused(answer, json.path("description").asText())
        : new Outcome.Unanswered();
  }
}
