package ainews.fanout;

import ainews.shared.edition.Plan;
import ainews.shared.edition.SourceId;
import java.time.LocalDate;
import java.util.List;

/**
 * The keys of a plan, for the parts that follow.
 *
 * @param claimed whether whoever asked is to make this revision; otherwise another does
 */
public record Planned(LocalDate date, int revision, boolean claimed, List<Task> sources) {
  /** A source to read. */
  public record Task(SourceId source) {}

  static Planned of(Plan plan, String execution) {
    return new Planned(
        plan.date(),
        plan.revision(),
        plan.claim().equals(execution),
        plan.sources().stream().map(Task::new).toList());
  }
}
