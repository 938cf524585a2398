package ainews.shared.store;

import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Weekly editions in the table, apart from the days. Safe to share between threads. */
public final class WeekStore {
  private static final String WEEKS = "WEEKS";
  private static final Key INDEX = new Key(WEEKS, "INDEX");

  private final Table table;

  WeekStore(Table table) {
    this.table = table;
  }

  /** The body of the index row: the days with an edition of each week; Monday is the lowest bit. */
  private record Weeks(SortedMap<String, Integer> bits) {}

  /**
   * Stores a weekly edition as the week's next revision, unless it equals the last one.
   *
   * @return its revision
   */
  public int put(WeeklyEdition edition) {
    while (true) {
      int last = last(edition.week());
      if (last > 0 && edition(edition.week(), last).equals(edition)) {
        return last;
      }
      if (table.putIfAbsent(RowBodies.row(plan(edition.week(), last + 1), edition))) {
        return last + 1;
      }
    }
  }

  private int last(IsoWeek week) {
    int revision = head(week);
    while (table.get(plan(week, revision + 1)).isPresent()) {
      revision++;
    }
    return revision;
  }

  /**
   * A stored revision.
   *
   * @throws IllegalStateException if there is none
   */
  public WeeklyEdition edition(IsoWeek week, int revision) {
    return table
        .get(plan(week, revision))
        .map(row -> RowBodies.read(row, WeeklyEdition.class))
        .orElseThrow(
            () ->
                new IllegalStateException("revision " + revision + " of " + week + " is missing"));
  }

  /** The revision that readers see; 0 if there is none. */
  public int head(IsoWeek week) {
    return head(table.get(headKey(week)));
  }

  private static int head(Optional<Row> row) {
    return row.map(head -> RowBodies.read(head, PublishedRevision.Head.class).revision()).orElse(0);
  }

  /** Makes a revision the one that readers see, unless a later one is. */
  public void putHead(IsoWeek week, int revision) {
    while (true) {
      Optional<Row> row = table.get(headKey(week));
      Row next = RowBodies.row(headKey(week), new PublishedRevision.Head(revision));
      if (head(row) >= revision
          || row.map(known -> table.putIfRevision(known.with(next.body(), RowBodies.SCHEMA)))
              .orElseGet(() -> table.putIfAbsent(next))) {
        return;
      }
    }
  }

  /** Adds or replaces a week as readers see it. */
  public void publish(PublishedWeek week) {
    Key key = key(week.week());
    if (table
        .get(key)
        .filter(row -> RowBodies.read(row, PublishedWeek.class).equals(week))
        .isEmpty()) {
      table.put(RowBodies.row(key, week));
    }
    enter(week.week(), week.days());
  }

  private void enter(IsoWeek week, Collection<LocalDate> days) {
    int bits = days.stream().mapToInt(WeekStore::bit).sum();
    while (true) {
      Optional<Row> row = table.get(INDEX);
      SortedMap<String, Integer> all = new TreeMap<>(bits(row));
      Integer before = all.put(week.toString(), bits);
      Row next = RowBodies.row(INDEX, new Weeks(all));
      if (Integer.valueOf(bits).equals(before)
          || row.map(known -> table.putIfRevision(known.with(next.body(), RowBodies.SCHEMA)))
              .orElseGet(() -> table.putIfAbsent(next))) {
        return;
      }
    }
  }

  private static SortedMap<String, Integer> bits(Optional<Row> row) {
    return row.map(known -> RowBodies.read(known, Weeks.class).bits()).orElse(new TreeMap<>());
  }

  private static int bit(LocalDate day) {
    return 1 << (day.getDayOfWeek().getValue() - 1);
  }

  /** A week as readers see it. */
  public Optional<PublishedWeek> week(IsoWeek week) {
    return table.get(key(week)).map(row -> RowBodies.read(row, PublishedWeek.class));
  }

  /** The days with an edition of each published week, read from one small row. */
  public NavigableMap<IsoWeek, List<LocalDate>> index() {
    NavigableMap<IsoWeek, List<LocalDate>> weeks = new TreeMap<>();
    bits(table.get(INDEX))
        .forEach(
            (name, bits) -> {
              IsoWeek week = IsoWeek.parse(name);
              weeks.put(week, week.days().stream().filter(day -> (bits & bit(day)) != 0).toList());
            });
    return weeks;
  }

  private static Key plan(IsoWeek week, int revision) {
    return new Key("WEEK#" + week + "#" + revision, "PLAN");
  }

  private static Key headKey(IsoWeek week) {
    return new Key("WEEK#" + week, "HEAD");
  }

  private static Key key(IsoWeek week) {
    return new Key(WEEKS, week.toString());
  }
}
