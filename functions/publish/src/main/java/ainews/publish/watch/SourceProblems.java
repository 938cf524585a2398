package ainews.publish.watch;

import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.SourceReport.State;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the sources and feeds of a day that need the operator. */
final class SourceProblems {
  /** Days in a row; days of rest are skipped. */
  private static final int LONG = 3;

  private final List<DailyProblem> found = new ArrayList<>();
  private final EditionStore editions;
  private final LocalDate date;

  private SourceProblems(EditionStore editions, LocalDate date) {
    this.editions = editions;
    this.date = date;
  }

  /**
   * @param reports those of the day's published revision
   */
  static List<DailyProblem> of(EditionStore editions, LocalDate date, List<SourceReport> reports) {
    SourceProblems problems = new SourceProblems(editions, date);
    reports.forEach(problems::source);
    return problems.found;
  }

  private void source(SourceReport report) {
    String name = report.source().descriptor().name();
    if (always(report.source(), SourceProblems::isSilent)) {
      add(
          name + " brought nothing for three days" + reason(report.problem(), report.detail()),
          report.source(),
          report.problem().map(SourceProblems::remedy).orElse("see whether the service changed")
              + ", or switch it off in the settings");
      return;
    }
    // A source's problem is that of one of its feeds, which are reported by themselves.
    if (report.feeds().isEmpty() && report.problem().filter(SourceProblems::isUrgent).isPresent()) {
      Problem problem = report.problem().get();
      add(
          name + " was not read in full" + reason(report.problem(), report.detail()),
          report.source(),
          remedy(problem));
    }
    report
        .usual()
        .ifPresent(usual -> thin(name + " listed", report.read(), usual, report.source()));
    report.feeds().forEach(feed -> feed(report.source(), name + "'s feed " + feed.name(), feed));
  }

  private void feed(SourceId source, String name, FeedReport feed) {
    boolean isDead =
        feed.problem().isPresent()
            && always(
                source,
                report ->
                    report.feeds().stream()
                        .anyMatch(
                            one -> one.name().equals(feed.name()) && one.problem().isPresent()));
    if (isDead) {
      add(
          name + " has failed for three days" + reason(feed.problem(), feed.detail()),
          source,
          "correct its address in the settings or remove it");
    } else if (feed.problem().filter(Problem.CHANGED::equals).isPresent()) {
      add(
          name + " has changed" + reason(feed.problem(), feed.detail()),
          source,
          remedy(Problem.CHANGED));
    }
    feed.usual().ifPresent(usual -> thin(name + " listed", feed.read(), usual, source));
  }

  private void thin(String name, int read, int usual, SourceId source) {
    add(
        "%s %d entries; the usual number is %d".formatted(name, read, usual),
        source,
        "see whether the service changed; one thin day may be chance");
  }

  private void add(String what, SourceId source, String remedy) {
    found.add(
        new DailyProblem(
            what,
            "the notes at the end of the edition, and the log of the function fetch-" + source.id(),
            remedy));
  }

  /** Whether something was so on the last days that were not days of rest. */
  private boolean always(SourceId source, Predicate<SourceReport> test) {
    SourceDescriptor descriptor = source.descriptor();
    return Stream.iterate(date, day -> day.minusDays(1))
        .filter(day -> !descriptor.rests(day))
        .limit(LONG)
        .allMatch(day -> report(day, source).filter(test).isPresent());
  }

  /** A day without an edition says nothing about its sources. */
  private Optional<SourceReport> report(LocalDate day, SourceId source) {
    return editions.head(day).flatMap(revision -> editions.sourceReport(day, revision, source));
  }

  private static boolean isSilent(SourceReport report) {
    return report.read() == 0
        && report.state() != State.OFF
        && report.state() != State.CANNOT_LOOK_BACK;
  }

  private static String reason(Optional<Problem> problem, String detail) {
    String both =
        problem.map(Problem::id).orElse("")
            + (problem.isPresent() && !detail.isEmpty() ? ": " : "")
            + detail;
    return both.isEmpty() ? "" : " (" + both + ")";
  }

  /** Whether it does not pass by itself, as a busy service does. */
  private static boolean isUrgent(Problem problem) {
    return switch (problem) {
      case BLOCKED, RATE_LIMITED, TIMED_OUT, UNREACHABLE -> false;
      case CREDITS_OUT,
          UNAUTHORISED,
          BAD_REQUEST,
          NOT_FOUND,
          MALFORMED,
          CHANGED,
          REFUSED,
          DID_NOT_ANSWER ->
          true;
    };
  }

  private static String remedy(Problem problem) {
    return switch (problem) {
      case BLOCKED -> "set http.contact, and give the source a token if it takes one";
      case RATE_LIMITED -> "raise the pause for its host in http.hosts";
      case CREDITS_OUT -> "buy credits, or lower the number of its posts in the settings";
      case UNAUTHORISED -> "renew its token";
      case BAD_REQUEST, NOT_FOUND -> "check its block of the settings";
      case MALFORMED, CHANGED, REFUSED -> "update this program, since the service changed";
      case TIMED_OUT, UNREACHABLE -> "see whether the service still exists";
      case DID_NOT_ANSWER -> "see why its function failed: an error, its time limit or its memory";
    };
  }
}
