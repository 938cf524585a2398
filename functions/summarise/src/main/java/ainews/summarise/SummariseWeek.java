package ainews.summarise;

import ainews.shared.edition.Edition;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.store.EditionStore;
import java.time.InstantSource;
import java.util.List;

/** Makes weekly editions from stored daily ones, whose texts they keep. It asks no model. */
public final class SummariseWeek {
  private final EditionStore editions;
  private final InstantSource clock;

  public SummariseWeek(EditionStore editions, InstantSource clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * Stores the week's edition; making the same one again changes nothing.
   *
   * @throws IllegalArgumentException if the week has not ended or has no daily edition
   */
  public SummarisedWeek run(IsoWeek week) {
    List<Edition> days =
        week.days().stream().flatMap(day -> editions.publishedEdition(day).stream()).toList();
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "no edition from " + week.monday() + " to " + week.sunday() + " is published");
    }
    WeeklyEdition edition = WeekSelection.of(week, days);
    if (clock.instant().atZone(edition.zone()).toLocalDate().isBefore(week.sunday().plusDays(1))) {
      throw new IllegalArgumentException(
          week + " has not ended yet in " + edition.zone() + "; it ends with " + week.sunday());
    }
    return new SummarisedWeek(week, editions.catalogue().weeks().put(edition), days.size());
  }
}
