package ainews.deliver;

import ainews.shared.settings.Secrets;
import java.time.Duration;
import java.util.List;

/** A way an edition reaches people besides the site. */
public interface Channel {
  /** Its name in settings and rows, one of the names in {@code DeliverySettings}. */
  String id();

  /** The names of the secrets without which it cannot send. */
  List<String> required();

  /** The names of the secrets that it also uses, if there are any. */
  default List<String> optional() {
    return List.of();
  }

  /**
   * Who gets a message of their own each; empty if the channel itself knows its readers.
   *
   * @throws IllegalArgumentException if they cannot be read; the message quotes no secret
   */
  default List<String> recipients(Secrets secrets) {
    return List.of();
  }

  /** The least time between two messages. */
  Duration pause();

  /** The message of a part, whether it fits the channel or not. */
  ChannelMessage compose(DigestPart part);

  /**
   * Sends a message, once.
   *
   * @param id names the message; the same one always has the same
   * @param recipient one of {@link #recipients}; empty if there are none
   * @throws IllegalArgumentException if a secret is not of its form; the message does not quote it
   */
  Outcome send(
      ChannelMessage message, String id, String recipient, ChannelClient client, Secrets secrets)
      throws InterruptedException;
}
