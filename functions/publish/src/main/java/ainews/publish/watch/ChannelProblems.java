package ainews.publish.watch;

import ainews.shared.settings.DeliverySettings;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryRecord.State;
import ainews.shared.store.DeliveryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the channels that an edition did not reach. */
final class ChannelProblems {
  private static final String LOG = "the log of the function deliver";

  private ChannelProblems() {}

  /**
   * @param now decides whether a message may still be under way
   */
  static List<DailyProblem> of(
      DeliveryStore deliveries, LocalDate date, List<DeliverySettings> channels, Instant now) {
    List<DailyProblem> found = new ArrayList<>();
    for (DeliverySettings to : channels) {
      String name = to.channel() + " (" + to.language() + ")";
      Collection<DeliveryRecord> records =
          deliveries.parts(date.toString(), to.channel(), to.language()).values();
      List<DeliveryRecord> refused = in(State.REFUSED, records, now);
      if (!refused.isEmpty()) {
        found.add(
            new DailyProblem(
                "%s refused %s (%s)"
                    .formatted(name, messages(refused.size()), refused.getFirst().why()),
                LOG,
                "correct the channel's secrets and settings, then deliver the day again"));
      }
      List<DeliveryRecord> uncertain = in(State.UNCERTAIN, records, now);
      if (!uncertain.isEmpty()) {
        found.add(
            new DailyProblem(
                messages(uncertain.size()) + " to " + name + " may not have arrived",
                "the channel itself",
                "if something is missing there, deliver the day once more with \"again\""));
      }
      // Where only some stories are sent, a day may have none of them.
      if (records.isEmpty() && to.categories().isEmpty() && to.sources().isEmpty()) {
        found.add(
            new DailyProblem(
                "nothing was sent to " + name,
                LOG,
                "set the channel's secrets, or remove it from the setting delivery"));
      }
    }
    return found;
  }

  private static List<DeliveryRecord> in(
      State state, Collection<DeliveryRecord> records, Instant now) {
    return records.stream().filter(record -> record.state(now) == state).toList();
  }

  private static String messages(int count) {
    return count == 1 ? "1 message" : count + " messages";
  }
}
