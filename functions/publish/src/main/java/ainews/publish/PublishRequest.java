package ainews.publish;

import ainews.publish.corrections.ChangeRequest;
import ainews.publish.watch.DailyWatch;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to do with a day's edition, or with all, or that it be looked for: exactly one of these.
 *
 * @param date the day; absent to look for the newest and to rebuild
 * @param revision to publish
 * @param retract a published story to withdraw
 * @param restore a withdrawn story to tell again
 * @param correct a published story to correct
 * @param check when and whose days to look for
 * @param rebuild which days to render once more
 */
public record PublishRequest(
    LocalDate date,
    Optional<Integer> revision,
    Optional<ChangeRequest> retract,
    Optional<ChangeRequest> restore,
    Optional<ChangeRequest> correct,
    Optional<DailyWatch.Check> check,
    Optional<Rebuild.Range> rebuild) {
  public PublishRequest {
    revision = revision == null ? Optional.empty() : revision;
    retract = retract == null ? Optional.empty() : retract;
    restore = restore == null ? Optional.empty() : restore;
    correct = correct == null ? Optional.empty() : correct;
    check = check == null ? Optional.empty() : check;
    rebuild = rebuild == null ? Optional.empty() : rebuild;
    long ofADay =
        Stream.of(revision, retract, restore, correct).filter(Optional::isPresent).count();
    long ofNone = Stream.of(check, rebuild).filter(Optional::isPresent).count();
    if (ofADay + ofNone != 1 || (date == null) == (ofADay == 1)) {
      throw new IllegalArgumentException(
          "\"date\" is needed, and one of \"revision\", \"retract\", \"restore\" and \"correct\";"
              + " or \"check\" or \"rebuild\" alone");
    }
  }
}
