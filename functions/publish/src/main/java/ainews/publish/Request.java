package ainews.publish;

import ainews.publish.amend.Change;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to do with a day's edition: exactly one of these.
 *
 * @param revision to publish
 * @param retract a published story to withdraw
 * @param restore a withdrawn story to tell again
 * @param correct a published story to correct
 */
public record Request(
    LocalDate date,
    Optional<Integer> revision,
    Optional<Change> retract,
    Optional<Change> restore,
    Optional<Change> correct) {
  public Request {
    revision = revision == null ? Optional.empty() : revision;
    retract = retract == null ? Optional.empty() : retract;
    restore = restore == null ? Optional.empty() : restore;
    correct = correct == null ? Optional.empty() : correct;
    int asked =
        (revision.isPresent() ? 1 : 0)
            + (retract.isPresent() ? 1 : 0)
            + (restore.isPresent() ? 1 : 0)
            + (correct.isPresent() ? 1 : 0);
    if (date == null || asked != 1) {
      throw new IllegalArgumentException(
          "\"date\" is needed, and one of \"revision\", \"retract\", \"restore\" and \"correct\"");
    }
  }
}
