package ainews.deliver.run;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.Amendment.Kind;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryRecord.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change to a story that one recipient was sent before it.
 *
 * @param number of the change among those of the story, from 1
 * @param recipient the hash of the address; empty if the channel knows its readers itself
 */
record Correction(Story story, Amendment amendment, int number, String recipient) {

  /**
   * Returns the changes that have not been sent yet.
   *
   * @param parts the messages of the edition, by name
   * @param corrections those of earlier changes, by name
   */
  static List<Correction> due(
      Edition edition, Map<String, DeliveryRecord> parts, Map<String, DeliveryRecord> corrections) {
    List<Correction> due = new ArrayList<>();
    for (Story story : edition.stories()) {
      parts.forEach(
          (part, record) ->
              record.stories().stream()
                  .filter(id -> record.state() == State.SENT && story.isCalled(id))
                  .findFirst()
                  .ifPresent(
                      id -> {
                        int seen = record.amended().getOrDefault(id, 0);
                        all(story, seen, RecipientHash.ofPart(part)).stream()
                            .filter(one -> one.isDue(corrections))
                            .forEach(due::add);
                      }));
    }
    return due;
  }

  private static List<Correction> all(Story story, int seen, String recipient) {
    List<Correction> all = new ArrayList<>();
    for (int number = seen + 1; number <= story.amendments().size(); number++) {
      all.add(new Correction(story, story.amendments().get(number - 1), number, recipient));
    }
    return all;
  }

  /** A story that is retracted needs no correction, and one that is back no retraction. */
  private boolean isDue(Map<String, DeliveryRecord> corrections) {
    boolean isInForce =
        story.withdrawal().map(amendment::equals).orElse(amendment.kind() == Kind.CORRECTED);
    return isInForce
        && Optional.ofNullable(corrections.get(name())).filter(DeliveryRecord::isFinal).isEmpty();
  }

  /** The name in the row's key, by the story's first id, which later revisions keep. */
  String name() {
    String id = story.formerIds().isEmpty() ? story.id() : story.formerIds().getFirst();
    String name = "C#" + id + "#" + number;
    return recipient.isEmpty() ? name : name + "#" + recipient;
  }

  boolean isFor(String address) {
    return address.isEmpty() ? recipient.isEmpty() : RecipientHash.of(address).equals(recipient);
  }
}
