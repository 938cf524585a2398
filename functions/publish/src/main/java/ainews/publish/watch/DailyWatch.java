package ainews.publish.watch;

import ainews.shared.store.EditionStore;
import ainews.shared.store.ProblemStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks whether the day's edition is published, and sends its problems to the operator once. */
public final class DailyWatch {
  /**
   * How long after the edition's schedule the check runs: more than the schedule's window, its
   * retries and the longest run together.
   */
  public static final Duration PATIENCE = Duration.ofHours(4);

  private static final Logger LOG = LoggerFactory.getLogger(DailyWatch.class);

  private final EditionStore editions;
  private final DailyProblems problems;
  private final Consumer<OperatorMessage> operator;

  /**
   * @param operator sends a message; throws if it could not
   */
  public DailyWatch(
      EditionStore editions, InstantSource clock, Consumer<OperatorMessage> operator) {
    this.editions = editions;
    this.problems = new DailyProblems(editions, clock);
    this.operator = operator;
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

  /**
   * Looks at the day. A missing edition is left to its alarm, which also knows of missing looks.
   */
  public WatchResult look(Check check) {
    LocalDate date = check.date();
    boolean isPublished = editions.head(date).isPresent();
    List<DailyProblem> found = problems.of(date);
    found.forEach(problem -> LOG.warn("{}", problem.line()));
    if (isPublished) {
      report(date, found);
    }
    return new WatchResult(date, isPublished, found.stream().map(DailyProblem::line).toList());
  }

  private void report(LocalDate date, List<DailyProblem> found) {
    ProblemStore reported = editions.problems();
    Optional<OperatorMessage> message =
        OperatorMessage.about(date, found, !reported.before(date).isEmpty());
    List<String> lines = found.stream().map(DailyProblem::line).toList();
    reported
        .claim(date, lines)
        .ifPresent(
            claim -> {
              try {
                message.ifPresent(operator);
              } catch (RuntimeException e) {
                reported.release(claim);
                throw e;
              }
            });
  }
}
