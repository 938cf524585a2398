package ainews.deliver.run;

import ainews.deliver.Channel;
import ainews.deliver.channels.dingtalk.DingTalkChannel;
import ainews.deliver.channels.discord.DiscordChannel;
import ainews.deliver.channels.email.EmailChannel;
import ainews.deliver.channels.feishu.FeishuChannel;
import ainews.deliver.channels.ntfy.NtfyChannel;
import ainews.deliver.channels.slack.SlackChannel;
import ainews.deliver.channels.telegram.TelegramChannel;
import ainews.deliver.channels.webhook.WebhookChannel;
import ainews.deliver.channels.wecom.WeComChannel;
import java.util.List;

/** The channels of this build. */
public final class AllChannels {
  private static final List<Channel> ALL =
      List.of(
          new EmailChannel(),
          new SlackChannel(),
          new DiscordChannel(),
          new TelegramChannel(),
          new FeishuChannel(),
          new DingTalkChannel(),
          new WeComChannel(),
          new NtfyChannel(),
          new WebhookChannel());

  private AllChannels() {}

  public static List<Channel> all() {
    return ALL;
  }

  /**
   * @throws IllegalArgumentException if there is no such channel
   */
  public static Channel named(String id) {
    return ALL.stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown channel: " + id));
  }
}
