package ainews.fanout;

import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Plan;
import ainews.shared.edition.SourceId;
import ainews.shared.lambda.MeasuredResult;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a plan, for the next steps.
 *
 * @param channels those that get the edition once it is published
 * @param claimed whether the execution that asked makes this revision; otherwise another does
 * @param week the week to make after the day, if the day ends one and has just ended
 * @param refused what is wrong with the operator's settings, so that earlier ones are used; absent
 *     if nothing
 */
public record PlannedDay(
    LocalDate date,
    int revision,
    boolean claimed,
    List<Task> sources,
    List<String> channels,
    Optional<IsoWeek> week,
    Optional<String> refused)
    implements MeasuredResult {
  /** A source to read. */
  public record Task(SourceId source) {}

  static PlannedDay of(Plan plan, String execution, Settings settings, Optional<IsoWeek> week) {
    return new PlannedDay(
        plan.date(),
        plan.revision(),
        plan.claim().equals(execution),
        plan.sources().stream().map(Task::new).toList(),
        settings.delivery().stream()
            .filter(to -> to.hour().isEmpty())
            .map(DeliverySettings::channel)
            .distinct()
            .toList(),
        week,
        Optional.empty());
  }

  PlannedDay with(Optional<String> refused) {
    return new PlannedDay(date, revision, claimed, sources, channels, week, refused);
  }

  @Override
  public Map<String, Number> metrics() {
    return Map.of("SettingsRefused", refused.isPresent() ? 1 : 0);
  }
}
