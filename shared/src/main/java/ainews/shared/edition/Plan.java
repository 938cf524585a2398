package ainews.shared.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The inputs of one revision of a day's edition.
 *
 * @param revision counted from 1
 * @param claim the execution that makes it; the same claim is the same plan
 * @param at the time of planning, which every part uses as "now"
 * @param stories the ids of the edition's stories in order; empty until it is summarised
 */
public record Plan(
    LocalDate date,
    int revision,
    ZoneId zone,
    List<SourceId> sources,
    String claim,
    Instant at,
    State state,
    List<String> stories) {
  /** How far the revision has come. */
  public enum State {
    PLANNED,
    SUMMARISED
  }

  public Plan {
    sources = List.copyOf(sources);
    stories = List.copyOf(stories);
    if (revision < 1) {
      throw new IllegalArgumentException("the revision must be at least 1, got " + revision);
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a plan needs at least one source");
    }
  }

  public Window window() {
    return new Window(date, zone);
  }

  public Plan summarised(List<String> stories) {
    return new Plan(date, revision, zone, sources, claim, at, State.SUMMARISED, stories);
  }

  /** The plan as it was before it was summarised. */
  public Plan planned() {
    return new Plan(date, revision, zone, sources, claim, at, State.PLANNED, List.of());
  }
}
