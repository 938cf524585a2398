package ainews.publish.watch;

import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport.State;
import ainews.shared.store.EditionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Checks whether the day's edition is published and every source still brings items. */
public final class DailyWatch {
  /**
   * How long after the edition's schedule the check runs: more than the schedule's window, its
   * retries and the longest run together.
   */
  public static final Duration PATIENCE = Duration.ofHours(4);

  /**
   * A source that brings nothing on this many days in a row is silent; days of rest are skipped.
   */
  private static final int SILENT_DAYS = 3;

  private final EditionStore editions;

  public DailyWatch(EditionStore editions) {
    this.editions = editions;
  }

  /**
   * The time of a check.
   *
   * @param scheduledTime the schedule's own time, so that a late run checks the same day
   * @param zone the time zone of editions
   */
  public record Check(Instant scheduledTime, ZoneId zone) {
    public Check {
      if (scheduledTime == null || zone == null) {
        throw new IllegalArgumentException("\"check\" needs \"scheduledTime\" and \"zone\"");
      }
    }

    /** The day whose edition must be published by then. Both schedules run in this time zone. */
    LocalDate date() {
      return LocalDateTime.ofInstant(scheduledTime, zone)
          .minus(PATIENCE)
          .toLocalDate()
          .minusDays(1);
    }
  }

  public WatchResult look(Check check) {
    LocalDate date = check.date();
    return new WatchResult(date, editions.head(date).isPresent(), silent(date));
  }

  private List<SourceId> silent(LocalDate date) {
    return SourceId.all().stream()
        .filter(
            source ->
                Stream.iterate(date, day -> day.minusDays(1))
                    .filter(day -> !source.descriptor().rests(day))
                    .limit(SILENT_DAYS)
                    .allMatch(day -> isSilent(day, source)))
        .toList();
  }

  /** A day without an edition says nothing about its sources. */
  private boolean isSilent(LocalDate day, SourceId source) {
    return editions
        .head(day)
        .flatMap(revision -> editions.sourceReport(day, revision, source))
        .filter(
            report ->
                report.read() == 0
                    && report.state() != State.OFF
                    && report.state() != State.CANNOT_LOOK_BACK)
        .isPresent();
  }
}
