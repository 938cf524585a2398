package ainews.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 20);

  private final MemoryTable table = new MemoryTable(InstantSource.system());
  private final Catalogue catalogue = new Catalogue(table);

  @Test
  void month_hasOnlyItsDaysInOrder() {
    PublishedDay later = day(DATE.plusDays(1));
    PublishedDay earlier = day(DATE);
    catalogue.put(later);
    catalogue.put(earlier);
    catalogue.put(day(DATE.plusMonths(1)));
    catalogue.put(earlier);

    assertThat(catalogue.month(YearMonth.of(2026, 2))).containsExactly(earlier, later);
    assertThat(catalogue.index().months())
        .containsExactly(Map.entry(YearMonth.of(2026, 2), 2), Map.entry(YearMonth.of(2026, 3), 1));
    assertThat(catalogue.day(DATE)).contains(earlier);
    assertThat(catalogue.day(DATE.minusDays(1))).isEmpty();
  }

  @Test
  void index_hasEveryDayAndCountsEveryChange() {
    assertThat(catalogue.index().days()).isEmpty();
    LocalDate last = LocalDate.of(2026, 1, 31);
    for (LocalDate day : List.of(DATE, last, LocalDate.of(2025, 12, 1))) {
      assertThat(catalogue.put(day(day))).isTrue();
    }
    assertThat(catalogue.put(day(DATE))).isFalse();

    assertThat(catalogue.index().days()).containsExactly(LocalDate.of(2025, 12, 1), last, DATE);
    assertThat(catalogue.index().version()).isEqualTo(3);
    assertThat(catalogue.touch(2)).isFalse();
    assertThat(catalogue.touch(3)).isTrue();
    assertThat(catalogue.index().version()).isEqualTo(4);
    assertThat(catalogue.index().days()).hasSize(3);
  }

  /** Earlier versions stored only the number of days. */
  @Test
  void indexOfAnEarlierVersion_isReadFromItsMonths() {
    catalogue.put(day(DATE));
    catalogue.put(day(DATE.plusDays(3)));
    table.put(
        new Row(
            new Key("MONTHS", "PUBLISHED"), "{\"days\": {\"2026-02\": 2}}", 1, Optional.empty()));

    assertThat(catalogue.index().days()).containsExactly(DATE, DATE.plusDays(3));
    catalogue.put(day(DATE.plusDays(1)));
    assertThat(catalogue.index().months()).containsExactly(Map.entry(YearMonth.of(2026, 2), 3));
  }

  @Test
  void daysAddedConcurrently_areAllCounted() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> puts =
          IntStream.rangeClosed(1, 12)
              .<Callable<Void>>mapToObj(
                  month ->
                      () -> {
                        catalogue.put(day(LocalDate.of(2026, month, 1)));
                        return null;
                      })
              .toList();
      for (var put : threads.invokeAll(puts)) {
        put.get();
      }
    }
    assertThat(catalogue.index().months())
        .hasSize(12)
        .allSatisfy((month, days) -> assertThat(days).isOne());
  }

  @Test
  void longDay_fitsIntoARow() {
    List<Story> many =
        IntStream.range(0, 300)
            .mapToObj(
                n ->
                    Samples.story(
                        "n" + n,
                        Section.QUICK,
                        Category.OTHER,
                        Samples.text("标题".repeat(40), "内容".repeat(140))))
            .toList();
    Edition edition = new Edition(DATE, ZoneOffset.UTC, many, List.of(), Samples.provenance());
    catalogue.put(PublishedDay.of(edition, Map.of()));

    PublishedDay day = catalogue.day(DATE).orElseThrow();
    assertThat(day.stories()).isEqualTo(300);
    assertThat(day.entries()).hasSize(100);
  }

  @Test
  void thread_isInOrderOfDays() {
    Map<Language, StoryText> texts = Samples.story("a", Section.TOP, Category.MODELS).texts();
    Catalogue.Stage second = new Catalogue.Stage(DATE, "b", texts);
    Catalogue.Stage first = new Catalogue.Stage(DATE.minusDays(2), "a", texts);
    catalogue.putStage("t", second);
    catalogue.putStage("t", first);
    catalogue.putStage("other", first);
    assertThat(catalogue.thread("t")).containsExactly(first, second);
    catalogue.removeStage("t", DATE, "b");
    assertThat(catalogue.thread("t")).containsExactly(first);
  }

  private static PublishedDay day(LocalDate date) {
    List<Story> stories =
        List.of(
            Samples.story("one", Section.TOP, Category.MODELS),
            Samples.story("two", Section.QUICK, Category.OTHER));
    return PublishedDay.of(
        new Edition(date, ZoneOffset.UTC, stories, List.of(), Samples.provenance()),
        Map.of(stories.getFirst().id(), "thread"));
  }
}
