package ainews.deliver.channels.discord;

import ainews.deliver.BackslashMarkup;
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

/** A message is one embed, whose links have no previews and whose names notify nobody. */
public final class DiscordChannel implements Channel {
  private static final String ADDRESS = "DISCORD_WEBHOOK_URL";
  private static final List<String> HOSTS = List.of("discord.com", "discordapp.com");
  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 4_096;

  private final Markup markup = new BackslashMarkup();

  @Override
  public String id() {
    return "discord";
  }

  @Override
  public List<String> required() {
    return List.of(ADDRESS);
  }

  /** Thirty a minute are accepted. */
  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    String description = String.join("\n\n", markup.untitled(part)).replace("  \n", "\n");
    ObjectNode message = Json.mapper().createObjectNode();
    ObjectNode embed = message.putArray("embeds").addObject();
    embed.put("title", part.title());
    part.digest().url().ifPresent(url -> embed.put("url", url));
    embed.put("description", description);
    message.putObject("allowed_mentions").putArray("parse");
    return new ChannelMessage(
        Json.write(message),
        List.of(
            new Size("characters of the title", part.title().length(), LONGEST_TITLE),
            new Size("characters of the description", description.length(), LONGEST_DESCRIPTION)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException {
    String address = secrets.get(ADDRESS).orElseThrow();
    // Without it the answer comes before Discord has the message.
    String waiting = address + (address.contains("?") ? "&" : "?") + "wait=true";
    return client.send(ChannelClient.json(waiting, message.body()), HOSTS, DiscordChannel::judge);
  }

  private static Outcome judge(WebResponse answer) {
    JsonNode json = ChannelClient.json(answer);
    if (answer.status() != 200) {
      return ChannelClient.refused(answer, json.path("message").asText());
    }
    return json.path("id").isTextual() ? new Outcome.Sent() : new Outcome.Unanswered();
  }
}
