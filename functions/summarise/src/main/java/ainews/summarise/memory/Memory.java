package ainews.summarise.memory;

import ainews.shared.edition.Story;
import ainews.shared.store.EditionStore;
import ainews.summarise.cluster.Cluster;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Knows what the published editions around a day have told, by the addresses of their stories. */
public final class Memory {
  private static final int DAYS = 7;

  private final Set<String> told;

  private Memory(Set<String> told) {
    this.told = told;
  }

  /**
   * Of the seven calendar days before a date, and of the seven after it where the date is made
   * late.
   */
  public static Memory around(LocalDate date, EditionStore editions) {
    Set<String> told = new HashSet<>();
    for (int days = -DAYS; days <= DAYS; days++) {
      if (days != 0) {
        editions
            .publishedEdition(date.plusDays(days))
            .ifPresent(
                edition -> edition.stories().stream().map(Story::identities).forEach(told::addAll));
      }
    }
    return new Memory(told);
  }

  public boolean tells(Cluster story) {
    return !Collections.disjoint(told, story.identities());
  }
}
