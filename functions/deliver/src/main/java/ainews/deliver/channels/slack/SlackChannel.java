package ainews.deliver.channels.slack;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.ChannelMessage.Size;
import ainews.deliver.DigestPart;
import ainews.deliver.Outcome;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** A message is a section of {@code mrkdwn} for each story. */
public final class SlackChannel implements Channel {
  private static final String ADDRESS = "SLACK_WEBHOOK_URL";
  private static final List<String> HOSTS = List.of("hooks.slack.com", "hooks.slack-gov.com");
  private static final int MOST_BLOCKS = 50;
  private static final int LONGEST_SECTION = 3_000;

  /** Slack refuses messages from about 13,200 on. */
  private static final int LONGEST = 13_000;

  private final SlackMarkup markup = new SlackMarkup();

  @Override
  public String id() {
    return "slack";
  }

  @Override
  public List<String> required() {
    return List.of(ADDRESS);
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public ChannelMessage compose(DigestPart part) {
    List<String> sections = markup.titled(part);
    ObjectNode message = Json.mapper().createObjectNode();
    message.put("text", markup.text(part.title()));
    message.put("unfurl_links", false).put("unfurl_media", false);
    ArrayNode blocks = message.putArray("blocks");
    for (String section : sections) {
      blocks
          .addObject()
          .put("type", "section")
          .putObject("text")
          .put("type", "mrkdwn")
          .put("text", section)
          .put("verbatim", true);
    }
    String body = Json.write(message);
    int longest = sections.stream().mapToInt(String::length).max().orElse(0);
    return new ChannelMessage(
        body,
        List.of(
            new Size("characters of a section", longest, LONGEST_SECTION),
            new Size("blocks", sections.size(), MOST_BLOCKS),
            new Size("characters", body.length(), LONGEST)));
  }

  @Override
  public Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException {
    String address = secrets.get(ADDRESS).orElseThrow();
    return client.send(ChannelClient.json(address, message.body()), HOSTS, SlackChannel::judge);
  }

  private static Outcome judge(WebResponse answer) {
    String words = ChannelClient.text(answer).strip();
    if (answer.status() != 200) {
      return ChannelClient.refused(answer, words);
    }
    return words.equals("ok") ? new Outcome.Sent() : new Outcome.Unanswered();
  }
}
