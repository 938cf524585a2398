package ainews.deliver.run;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.Outcome;
import ainews.shared.settings.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends single messages: keeps each channel's pace, and waits where it asks for that. Safe to share
 * between threads that send to different channels.
 */
final class MessageSender {
  private static final int TRIES = 3;

  private final Secrets secrets;
  private final Deliver.Sleeper sleeper;
  private final Map<String, Instant> lastSent = new ConcurrentHashMap<>();

  MessageSender(Secrets secrets, Deliver.Sleeper sleeper) {
    this.secrets = secrets;
    this.sleeper = sleeper;
  }

  /**
   * @param id see {@link Channel#send}
   * @return never {@link Outcome.Throttled}
   */
  Outcome send(
      Channel channel, ChannelMessage message, String id, String recipient, ChannelClient client)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      keepPace(channel, client);
      Outcome outcome;
      try {
        outcome = channel.send(message, id, recipient, client, secrets);
      } catch (IllegalArgumentException e) {
        outcome = new Outcome.Refused("not sent: " + e.getMessage());
      }
      lastSent.put(channel.id(), client.now());
      if (!(outcome instanceof Outcome.Throttled(Duration after))) {
        return outcome;
      }
      if (attempt == TRIES || after.compareTo(client.http().remaining()) >= 0) {
        return new Outcome.Refused(
            "throttled: the channel asks to wait " + after.toSeconds() + " s");
      }
      sleeper.sleep(after);
    }
  }

  private void keepPace(Channel channel, ChannelClient client) throws InterruptedException {
    Instant last = lastSent.get(channel.id());
    if (last != null) {
      Duration rest = Duration.between(client.now(), last.plus(channel.pause()));
      if (rest.isPositive()) {
        sleeper.sleep(rest);
      }
    }
  }
}
