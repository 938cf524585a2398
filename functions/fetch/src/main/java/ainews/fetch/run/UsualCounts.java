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
 * and weekends apart.
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
    if (report.state() == SourceReport.State.FAILED) {
      return report;
    }
    List<SourceReport> before =
        IntStream.rangeClosed(1, DAYS)
            .mapToObj(date::minusDays)
            .filter(day -> isWeekend(day) == isWeekend(date))
            .flatMap(day -> editions.lastSourceReport(day, report.source()).stream())
            .filter(known -> known.problem().isEmpty() || !known.feeds().isEmpty())
            .toList();
    SourceReport marked =
        report.with(report.feeds().stream().map(feed -> mark(feed, before)).toList());
    OptionalInt usual =
        usual(report.read(), before.stream().mapToInt(SourceReport::read).sorted().toArray());
    return usual.isPresent() ? marked.usually(usual.getAsInt()) : marked;
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
