package ainews.fanout;

import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Plan;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims a day and plans its edition: which revision, from which sources, by which execution. */
public final class FanOut {
  private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);
  private static final String SWITCHED_OFF = "switched off";

  /** How long after its end a Sunday still makes the week, unless asked for. */
  private static final Duration WEEK_DELAY = Duration.ofHours(36);

  private final EditionStore editions;
  private final Settings settings;
  private final InstantSource clock;

  public FanOut(EditionStore editions, Settings settings, InstantSource clock) {
    this.editions = editions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Plans a day once. Later requests get the existing plan, unless they ask to make the day again.
   * A repeated request gets its own plan.
   *
   * @throws IllegalArgumentException if the day has not ended yet or no source is on
   */
  public PlannedDay plan(FanOutRequest request) {
    Instant now = clock.instant();
    LocalDate date = dateOf(request);
    requireEnded(date, now);
    List<SourceId> sources = sourcesOf(request);
    while (true) {
      List<Plan> plans = editions.plans(date);
      Optional<Plan> existing = existing(plans, request);
      Plan plan = existing.orElseGet(() -> newPlan(date, plans.size() + 1, sources, request, now));
      // A claim whose answer got lost is found in the next round.
      if (existing.isPresent() || editions.claim(plan)) {
        if (plan.claim().equals(request.execution())) {
          settings.notices().forEach(LOG::warn);
          editions.keepSettings(date, plan.revision(), settings);
          expectReports(plan, request);
        }
        return PlannedDay.of(plan, request.execution(), settings, week(plan, now));
      }
    }
  }

  /** A Sunday made late, such as one of another year, makes no week. */
  private static Optional<IsoWeek> week(Plan plan, Instant now) {
    IsoWeek week = IsoWeek.of(plan.date());
    boolean isOver = plan.date().equals(week.sunday());
    boolean isRecent = plan.window().end().plus(WEEK_DELAY).isAfter(now);
    return Optional.of(week).filter(it -> isOver && isRecent);
  }

  private LocalDate dateOf(FanOutRequest request) {
    ZoneId zone = settings.edition().zone();
    return request
        .date()
        .orElseGet(
            () -> request.scheduledTime().orElseThrow().atZone(zone).toLocalDate().minusDays(1));
  }

  private void requireEnded(LocalDate date, Instant now) {
    ZoneId zone = settings.edition().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    if (!date.isBefore(today)) {
      throw new IllegalArgumentException(
          date.isAfter(today)
              ? date + " is in the future (today is " + today + " in " + zone + ")"
              : date + " has not ended yet in " + zone + "; its edition can be made tomorrow");
    }
  }

  private static Optional<Plan> existing(List<Plan> plans, FanOutRequest request) {
    Optional<Plan> own =
        plans.stream().filter(plan -> plan.claim().equals(request.execution())).findFirst();
    if (own.isPresent() || request.again().orElse(false) || plans.isEmpty()) {
      return own;
    }
    return Optional.of(plans.getLast());
  }

  private Plan newPlan(
      LocalDate date, int revision, List<SourceId> sources, FanOutRequest request, Instant now) {
    return new Plan(
        date,
        revision,
        settings.edition().zone(),
        sources,
        request.execution(),
        now,
        Plan.State.PLANNED,
        List.of());
  }

  private void expectReports(Plan plan, FanOutRequest request) {
    for (SourceId source : plan.sources()) {
      editions.expect(plan.date(), plan.revision(), SourceReport.didNotAnswer(source));
    }
    if (request.sources().isEmpty()) {
      SourceId.all().stream()
          .filter(source -> !plan.sources().contains(source))
          .map(source -> SourceReport.off(source, SWITCHED_OFF))
          .forEach(report -> editions.expect(plan.date(), plan.revision(), report));
    }
  }

  private List<SourceId> sourcesOf(FanOutRequest request) {
    List<SourceId> sources =
        SourceId.all().stream()
            .filter(
                source ->
                    request.sources().isEmpty()
                        ? settings.sources().isOn(source)
                        : request.sources().contains(source))
            .toList();
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("all sources are switched off in the settings");
    }
    return sources;
  }
}
