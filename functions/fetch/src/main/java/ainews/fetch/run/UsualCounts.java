package ainews.fetch.run;

import ainews.shared.edition.FeedReport;
import ainews.shared.edition.SourceReport;
import ainews.shared.store.EditionStore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Marks thin answers: those with less than a fifth of the median of the last 28 days, working days
 * and weekends apart. What a source lists on a day of rest is never thin.
 */
final class UsualCounts {
  private static final int DAYS = 28;

  /** The least number of reports for a usual count. */
  private static final int FEWEST = 4;

  private static final int THIN = 5;

  private final EditionStore editions;
  private final LocalDate date;

  UsualCounts(EditionStore editions, LocalDate date) {
    this.editions = editions;
    this.date = date;
  }

  /** Returns the report, with the usual counts if it or its feeds are thin. */
  SourceReport mark(SourceReport report) {
    if (report.state() == SourceReport.State.FAILED || report.source().descriptor().rests(date)) {
      return report;
    }
    List<SourceReport> before =
        IntStream.rangeClosed(1, DAYS)
            .mapToObj(date::minusDays)
            .filter(day -> isWeekend(day) == isWeekend(date))
            .flatMap(day -> editions.lastSourceReport(day, report.source()).stream())
            .filter(UsualCounts::isAnswer)
            .toList();
    SourceReport marked =
        report.with(report.feeds().stream().map(feed -> mark(feed, before)).toList());
    OptionalInt usual =
        usual(report.read(), before.stream().mapToInt(SourceReport::read).sorted().toArray());
    return usual.isPresent() ? marked.usually(usual.getAsInt()) : marked;
  }

  /** Whether the report counts what a source lists; of its feeds, those without a problem do. */
  private static boolean isAnswer(SourceReport report) {
    return switch (report.state()) {
      case ANSWERED, EMPTY -> true;
      case PARTIAL, FAILED -> !report.feeds().isEmpty();
      case OFF, CANNOT_LOOK_BACK -> false;
    };
  }

  private static FeedReport mark(FeedReport feed, List<SourceReport> before) {
    if (feed.problem().isPresent()) {
      return feed;
    }
    int[] counts =
        before.stream()
            .flatMap(report -> report.feeds().stream())
            .filter(known -> known.name().equals(feed.name()) && known.problem().isEmpty())
            .mapToInt(FeedReport::read)
            .sorted()
            .toArray();
    OptionalInt usual = usual(feed.read(), counts);
    return usual.isPresent() ? feed.usually(usual.getAsInt()) : feed;
  }

  /** Returns the median if the count is less than a fifth of it. */
  private static OptionalInt usual(int count, int[] sorted) {
    if (sorted.length < FEWEST) {
      return OptionalInt.empty();
    }
    int median = sorted[sorted.length / 2];
    return count * THIN < median ? OptionalInt.of(median) : OptionalInt.empty();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
