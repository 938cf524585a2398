package ainews.shared.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which revisions readers saw of the days around a day, at one moment.
 *
 * @param revisions by day; a day that was not published is not there
 */
public record PublishedRevisions(Map<LocalDate, Integer> revisions) {
  /** How many days before and after a day it must not repeat. */
  public static final int DAYS = 7;

  public PublishedRevisions {
    revisions = Collections.unmodifiableMap(new TreeMap<>(revisions));
  }

  /** Of the seven calendar days before a date and the seven after it, never of the date itself. */
  public static PublishedRevisions around(LocalDate date, EditionStore editions) {
    Map<LocalDate, Integer> revisions = new TreeMap<>();
    for (int days = -DAYS; days <= DAYS; days++) {
      LocalDate other = date.plusDays(days);
      if (days != 0) {
        editions.head(other).ifPresent(revision -> revisions.put(other, revision));
      }
    }
    return new PublishedRevisions(revisions);
  }

  /** The days that were published, or published again, after another moment. */
  public Set<LocalDate> since(PublishedRevisions before) {
    Set<LocalDate> days = new TreeSet<>();
    revisions.forEach(
        (date, revision) -> {
          if (!revision.equals(before.revisions().get(date))) {
            days.add(date);
          }
        });
    return days;
  }
}
