package ainews.publish;

import ainews.publish.corrections.ChangeRequest;
import ainews.publish.watch.DailyWatch;
import ainews.shared.edition.IsoWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request to the function. It asks for exactly one thing.
 *
 * @param date the edition's day; absent for {@code check} and {@code rebuild}
 * @param revision the revision to publish
 * @param retract the published story to retract
 * @param restore the retracted story to restore
 * @param correct the published story to correct
 * @param check the time and zone of the daily check
 * @param rebuild the days to render again
 * @param week the weekly edition to publish, together with its revision
 */
public record PublishRequest(
    LocalDate date,
    Optional<Integer> revision,
    Optional<ChangeRequest> retract,
    Optional<ChangeRequest> restore,
    Optional<ChangeRequest> correct,
    Optional<DailyWatch.Check> check,
    Optional<Rebuild.Range> rebuild,
    Optional<IsoWeek> week) {
  public PublishRequest {
    revision = revision == null ? Optional.empty() : revision;
    retract = retract == null ? Optional.empty() : retract;
    restore = restore == null ? Optional.empty() : restore;
    correct = correct == null ? Optional.empty() : correct;
    check = check == null ? Optional.empty() : check;
    rebuild = rebuild == null ? Optional.empty() : rebuild;
    week = week == null ? Optional.empty() : week;
    long forOneDay =
        Stream.of(revision, retract, restore, correct).filter(Optional::isPresent).count();
    long forNoDay = Stream.of(check, rebuild).filter(Optional::isPresent).count();
    boolean hasDay = date != null || week.isPresent();
    boolean isMixed = week.isPresent() && (date != null || revision.isEmpty());
    if (forOneDay + forNoDay != 1 || hasDay != (forOneDay == 1) || isMixed) {
      throw new IllegalArgumentException(
          "expected \"date\" and one of \"revision\", \"retract\", \"restore\" and \"correct\";"
              + " \"week\" and \"revision\"; or \"check\" or \"rebuild\" alone");
    }
  }
}
