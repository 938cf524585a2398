package ainews.deliver.channels.ntfy;

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
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** A message is Markdown, published as JSON to the server of the topic's address. */
public final class NtfyChannel implements Channel {
  private static final String ADDRESS = "NTFY_URL";
  private static final String TOKEN = "NTFY_TOKEN";
  private static final int MOST_BYTES = 4_096;
  private static final int LONGEST_TITLE = 1_024;

  private final Markup markup = new BackslashMarkup();

  @Override
  public String id() {
    return "ntfy";
  }

  @Override
  public List<String> required() {
    return List.of(ADDRESS);
  }

  @Override
  public List<String> optional() {
    return List.of(TOKEN);
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    String text = String.join("\n\n", markup.untitled(part));
    ObjectNode message = Json.mapper().createObjectNode();
    message.put("title", part.title()).put("message", text).put("markdown", true);
    part.digest().url().ifPresent(url -> message.put("click", url));
    return new ChannelMessage(
        Json.write(message),
        List.of(
            new Size("bytes", ChannelMessage.bytes(text), MOST_BYTES),
            new Size("bytes of the title", ChannelMessage.bytes(part.title()), LONGEST_TITLE)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException {
    String address = secrets.get(ADDRESS).orElseThrow();
    int slash = address.lastIndexOf('/');
    String topic = address.substring(slash + 1);
    if (slash < "https://a".length() || topic.isEmpty()) {
      return new Outcome.Refused("not sent: its address must be like https://ntfy.sh/topic");
    }
    ObjectNode body = Json.mapper().createObjectNode();
    body.put("topic", topic).setAll(Json.read(message.body(), ObjectNode.class));
    WebRequest request = ChannelClient.json(address.substring(0, slash + 1), Json.write(body));
    return client.send(
        secrets
            .get(TOKEN)
            .map(token -> request.header("Authorization", "Bearer " + token))
            .orElse(request),
        NtfyChannel::judge);
  }

  private static Outcome judge(WebResponse answer) {
    JsonNode json = ChannelClient.json(answer);
    if (answer.status() != 200) {
      return ChannelClient.refused(answer, json.path("error").asText());
    }
    return json.path("event").asText().equals("message")
        ? new Outcome.Sent()
        : new Outcome.Unanswered();
  }
}
