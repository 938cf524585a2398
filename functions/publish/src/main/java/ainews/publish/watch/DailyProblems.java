package ainews.publish.watch;

import ainews.shared.edition.Edition;
import ainews.shared.edition.PublishedDay;
import ainews.shared.store.EditionStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers what the operator must know about a published day. */
public final class DailyProblems {
  /** The days before it with which its number of stories is compared. */
  private static final int DAYS = 14;

  private final EditionStore editions;
  private final InstantSource clock;

  public DailyProblems(EditionStore editions, InstantSource clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /** Returns the problems of a day's published edition; none if there is no edition. */
  public List<DailyProblem> of(LocalDate date) {
    return editions.head(date).map(revision -> of(date, revision)).orElse(List.of());
  }

  private List<DailyProblem> of(LocalDate date, int revision) {
    Edition edition = editions.edition(date, revision);
    int left = editions.downgrade(date, revision).left().size();
    int planned = editions.plan(date, revision).orElseThrow().stories().size();
    List<Integer> before =
        IntStream.rangeClosed(1, DAYS)
            .mapToObj(date::minusDays)
            .flatMap(day -> editions.catalogue().day(day).stream())
            .map(PublishedDay::stories)
            .toList();
    List<DailyProblem> found = new ArrayList<>();
    found.addAll(EditionProblems.of(edition, planned - left, before));
    found.addAll(SourceProblems.of(editions, date, edition.sourceReports()));
    found.addAll(
        ChannelProblems.of(
            editions.deliveries(),
            date,
            editions.settings(date, revision).delivery(),
            clock.instant()));
    return found;
  }
}
