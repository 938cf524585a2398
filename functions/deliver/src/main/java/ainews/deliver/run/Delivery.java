package ainews.deliver.run;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.DigestEntry;
import ainews.deliver.DigestPart;
import ainews.deliver.Outcome;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryRecord.State;
import ainews.shared.store.DeliveryStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition's way to one channel: each message is claimed, sent and marked with what became of it.
 *
 * @param revision that the messages are made from
 * @param amended the number of changes to each story that the messages show already
 * @param again whether to send what was sent before
 */
record Delivery(
    Channel channel,
    DeliveryStore deliveries,
    DeliveryReport report,
    MessageSender sender,
    ChannelClient client,
    int revision,
    Map<String, Integer> amended,
    boolean again) {

  /** Sends the parts of an edition that were not sent yet, until one is refused. */
  void send(List<DigestPart> parts, String recipient, Map<String, DeliveryRecord> known)
      throws InterruptedException {
    Optional<String> changed = again ? Optional.empty() : changed(parts, recipient, known);
    if (changed.isPresent()) {
      report.refuse(changed.get());
      return;
    }
    Optional<String> stopped = Optional.empty();
    for (DigestPart part : parts) {
      String name = RecipientHash.part(part.number(), recipient);
      Optional<State> state = send(part, name, recipient, known, stopped);
      if (state.equals(Optional.of(State.REFUSED)) && stopped.isEmpty()) {
        stopped = Optional.of("not sent: part " + name + " before it was refused");
      }
    }
  }

  /**
   * Sends one message, unless it was sent before.
   *
   * @param name of the message in its row's key
   * @param stopped why it is refused unsent, if it is
   * @return what became of it; empty if this run has not claimed it
   */
  Optional<State> send(
      DigestPart part,
      String name,
      String recipient,
      Map<String, DeliveryRecord> known,
      Optional<String> stopped)
      throws InterruptedException {
    DeliveryRecord before = known.get(name);
    if (before != null && before.isFinal() && !again) {
      report.earlier(name, before, client.now());
      return Optional.empty();
    }
    DeliveryRecord record = record(part);
    Optional<DeliveryStore.Claim> claim =
        deliveries.claim(report.edition(), channel.id(), report.language(), name, record, again);
    if (claim.isEmpty()) {
      report.note("part " + name + ": another run is sending it");
      return Optional.empty();
    }
    Outcome outcome =
        stopped.isPresent()
            ? new Outcome.Refused(stopped.get())
            : send(channel.compose(part), name, recipient);
    DeliveryRecord after = report.outcome(name, record, outcome, client.now());
    if (!deliveries.mark(claim.get(), after)) {
      report.note("part " + name + ": another run has claimed it again meanwhile");
    }
    return Optional.of(after.state());
  }

  private Outcome send(ChannelMessage message, String name, String recipient)
      throws InterruptedException {
    String id =
        String.join("-", report.edition(), channel.id(), report.language().id(), name)
            .replace('#', '-');
    return sender.send(channel, message, id, recipient, client);
  }

  private DeliveryRecord record(DigestPart part) {
    List<String> stories = stories(part);
    Map<String, Integer> shown = new HashMap<>(amended);
    shown.keySet().retainAll(stories);
    return new DeliveryRecord(State.SENDING, revision, stories, client.now(), "", shown);
  }

  /** Why no further part can be sent, if earlier ones were split in another way. */
  private static Optional<String> changed(
      List<DigestPart> parts, String recipient, Map<String, DeliveryRecord> known) {
    for (DigestPart part : parts) {
      DeliveryRecord before = known.get(RecipientHash.part(part.number(), recipient));
      if (before != null && before.isFinal() && !before.stories().equals(stories(part))) {
        return Optional.of(
            "not sent: settings or stories changed after part "
                + part.number()
                + " was sent; --again sends the whole edition");
      }
    }
    return Optional.empty();
  }

  private static List<String> stories(DigestPart part) {
    return part.entries().stream().map(DigestEntry::story).toList();
  }
}
