package ainews.shared.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a revision of a day's edition is made from.
 *
 * @param revision from 1, in order of making
 * @param claim who makes it: the state machine's execution; the same claim is the same plan
 * @param at the time of the making, which every part uses for "now"
 * @param stories the ids of the edition's stories in their order, once summarised
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
  /** How far the making has come. */
  public enum State {
    PLANNED,
    SUMMARISED
  }

  public Plan {
    sources = List.copyOf(sources);
    stories = List.copyOf(stories);
    if (revision < 1) {
      throw new IllegalArgumentException("revisions count from 1, not " + revision);
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("an edition is made from at least one source");
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
