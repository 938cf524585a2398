package ainews.shared.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The published revisions of the days around a day, at one moment.
 *
 * @param revisions by day, without unpublished days
 */
public record PublishedRevisions(Map<LocalDate, Integer> revisions) {
  /** The number of days before and after a day whose stories it must not repeat. */
  public static final int DAYS = 7;

  public PublishedRevisions {
    revisions = Collections.unmodifiableMap(new TreeMap<>(revisions));
  }

  /** The revisions of the seven calendar days before and after a date, without the date itself. */
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

  /** The days published, or published again, since an earlier moment. */
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
