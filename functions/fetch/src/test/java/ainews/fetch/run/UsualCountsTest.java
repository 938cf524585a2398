package ainews.fetch.run;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.SourceReport.State;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsualCountsTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 20);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 2, 22);

  private final EditionStore editions = new EditionStore(new MemoryTable(InstantSource.system()));

  @Test
  void lessThanAFifthOfTheUsual_isThin() {
    before(HackerNewsDescriptor.ID, State.ANSWERED, 100);
    assertThat(usual(FRIDAY, HackerNewsDescriptor.ID, 20)).isEmpty();
    assertThat(usual(FRIDAY, HackerNewsDescriptor.ID, 19)).contains(100);
    assertThat(usual(SUNDAY, HackerNewsDescriptor.ID, 19)).contains(100);
  }

  @Test
  void weekendOfASourceThatRestsThen_isNeverThin() {
    before(ArxivDescriptor.ID, State.ANSWERED, 100);
    assertThat(usual(SUNDAY, ArxivDescriptor.ID, 0)).isEmpty();
    assertThat(usual(FRIDAY, ArxivDescriptor.ID, 0)).contains(100);
  }

  @Test
  void daysOnWhichASourceWasOff_sayNothingAboutTheUsual() {
    before(GitHubDescriptor.ID, State.OFF, 0);
    for (int back = 1; back <= 6; back++) {
      put(FRIDAY.minusDays(back), GitHubDescriptor.ID, State.ANSWERED, 100);
    }
    assertThat(usual(FRIDAY, GitHubDescriptor.ID, 3)).contains(100);
  }

  private Optional<Integer> usual(LocalDate date, SourceId source, int read) {
    return new UsualCounts(editions, date).mark(report(source, State.ANSWERED, read)).usual();
  }

  private void before(SourceId source, State state, int read) {
    for (int back = 1; back <= 30; back++) {
      put(SUNDAY.minusDays(back), source, state, read);
    }
  }

  private void put(LocalDate date, SourceId source, State state, int read) {
    editions.putSourceReport(date, 1, report(source, state, read));
  }

  private static SourceReport report(SourceId source, State state, int read) {
    return new SourceReport(source, state, read, read, Optional.empty(), "");
  }
}
