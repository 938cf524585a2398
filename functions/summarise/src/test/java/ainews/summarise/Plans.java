package ainews.summarise;

import ainews.shared.edition.Plan;
import ainews.shared.edition.Samples;
import ainews.shared.edition.SourceId;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The plans that tests summarise. */
public final class Plans {
  private Plans() {}

  /** Claims a revision that reads every source. */
  public static Plan claim(EditionStore editions, LocalDate date, int revision) {
    Plan plan =
        new Plan(
            date,
            revision,
            ZoneOffset.UTC,
            SourceId.all(),
            "test",
            Samples.NOON,
            Plan.State.PLANNED,
            List.of());
    editions.claim(plan);
    return plan;
  }
}
