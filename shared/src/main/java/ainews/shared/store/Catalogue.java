package ainews.shared.store;

import ainews.shared.edition.Language;
import ainews.shared.edition.Published;
import ainews.shared.edition.StoryText;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The published days, and the events that were told on more than one. Reading a month or a thread
 * costs what stands in it, however long the archive is. Safe to share between threads.
 */
public final class Catalogue {
  private static final String DAYS = "PUBLISHED";
  private static final Key MONTHS = new Key("MONTHS", "PUBLISHED");
  private static final String THREAD = "THREAD#";

  private final Table table;

  public Catalogue(Table table) {
    this.table = table;
  }

  /** What the table holds: how many days each month has. */
  private record Months(SortedMap<String, Integer> days) {}

  /**
   * A story of a thread.
   *
   * @param texts how it is headed, by language
   */
  public record Stage(LocalDate date, String story, Map<Language, StoryText> texts) {}

  public Optional<Published> day(LocalDate date) {
    return table.get(key(date)).map(row -> Bodies.read(row, Published.class));
  }

  /** The published days of a month, the oldest first. */
  public List<Published> month(YearMonth month) {
    return table.query(DAYS, month.toString()).stream()
        .map(row -> Bodies.read(row, Published.class))
        .toList();
  }

  /** How many days are published of each month that has any, the oldest first. */
  public SortedMap<YearMonth, Integer> months() {
    SortedMap<YearMonth, Integer> months = new TreeMap<>();
    table
        .get(MONTHS)
        .ifPresent(
            row ->
                Bodies.read(row, Months.class)
                    .days()
                    .forEach((month, days) -> months.put(YearMonth.parse(month), days)));
    return months;
  }

  /** A number that every change of the days counts up by one. */
  public long version() {
    return table.get(MONTHS).map(Row::revision).orElse(0L);
  }

  /**
   * Puts a day in, or renews it.
   *
   * @return whether that changed anything
   */
  public boolean put(Published day) {
    boolean isKnown = day(day.date()).filter(day::equals).isPresent();
    if (!isKnown) {
      table.put(Bodies.row(key(day.date()), day));
    }
    String month = YearMonth.from(day.date()).toString();
    // Counted and not added to: a run that broke off between the two rows is mended by the next.
    return count(month, table.query(DAYS, month).size(), isKnown);
  }

  private boolean count(String month, int days, boolean isKnown) {
    while (true) {
      Optional<Row> row = table.get(MONTHS);
      SortedMap<String, Integer> all = new TreeMap<>();
      row.ifPresent(known -> all.putAll(Bodies.read(known, Months.class).days()));
      if (Integer.valueOf(days).equals(all.put(month, days)) && isKnown) {
        return false;
      }
      Row next = Bodies.row(MONTHS, new Months(all));
      boolean isStored =
          row.map(known -> table.putIfRevision(known.with(next.body(), Bodies.SCHEMA)))
              .orElseGet(() -> table.putIfAbsent(next));
      if (isStored) {
        return true;
      }
    }
  }

  /** The stories of a thread, the earliest first. */
  public List<Stage> thread(String id) {
    return table.query(THREAD + id, "").stream().map(row -> Bodies.read(row, Stage.class)).toList();
  }

  public void putStage(String thread, Stage stage) {
    table.put(Bodies.row(key(thread, stage.date(), stage.story()), stage));
  }

  public void removeStage(String thread, LocalDate date, String story) {
    table.delete(key(thread, date, story));
  }

  private static Key key(LocalDate date) {
    return new Key(DAYS, date.toString());
  }

  private static Key key(String thread, LocalDate date, String story) {
    return new Key(THREAD + thread, date + "#" + story);
  }
}
