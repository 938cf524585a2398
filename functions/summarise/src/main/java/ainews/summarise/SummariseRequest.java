package ainews.summarise;

import ainews.shared.edition.IsoWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to the function, for a day or for a week.
 *
 * @param date the day; absent for a week
 * @param revision the revision of the day's edition; absent for a week
 * @param week the week
 */
public record SummariseRequest(LocalDate date, Optional<Integer> revision, Optional<IsoWeek> week) {
  public SummariseRequest {
    revision = revision == null ? Optional.empty() : revision;
    week = week == null ? Optional.empty() : week;
    if (revision.isPresent() == week.isPresent() || (date == null) == revision.isPresent()) {
      throw new IllegalArgumentException("expected \"date\" and \"revision\", or \"week\" alone");
    }
  }
}
