package ainews.deliver;

import java.time.Duration;

/** What became of a message that was sent once. */
public sealed interface Outcome {
  /** The channel has accepted it. */
  record Sent() implements Outcome {}

  /**
   * It did not arrive.
   *
   * @param why one line; may quote the channel
   */
  record Refused(String why) implements Outcome {}

  /**
   * It did not arrive because too much was sent.
   *
   * @param after the time after which to send it again
   */
  record Throttled(Duration after) implements Outcome {}

  /** It may have arrived: no answer came. */
  record Unanswered() implements Outcome {}
}
