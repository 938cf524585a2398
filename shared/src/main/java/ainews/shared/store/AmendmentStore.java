package ainews.shared.store;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The changes to published stories, one row per day. Safe to share between threads. */
public final class AmendmentStore {
  private static final Key RECENT = new Key("MONTHS", "AMENDED");
  private static final int MOST_RECENT = 30;

  /** The body of the row of recent changes. */
  private record Recent(SortedMap<LocalDate, LocalDate> days) {}

  private final Table table;

  AmendmentStore(Table table) {
    this.table = table;
  }

  public Amendments get(LocalDate date) {
    return table
        .get(EditionKeys.amendments(date))
        .map(row -> RowBodies.read(row, Amendments.class))
        .orElse(Amendments.NONE);
  }

  /** The days whose stories changed last, each with the day of its last change. */
  public SortedMap<LocalDate, LocalDate> recent() {
    return recent(table.get(RECENT));
  }

  private static SortedMap<LocalDate, LocalDate> recent(Optional<Row> row) {
    return row.map(stored -> RowBodies.read(stored, Recent.class).days()).orElseGet(TreeMap::new);
  }

  /** Enters a day before its change is stored, so that no change is missed. */
  private void enter(LocalDate date, Amendments after) {
    if (after.entries().isEmpty()) {
      return;
    }
    LocalDate on = after.entries().getLast().amendment().on();
    boolean isStored = false;
    while (!isStored) {
      Optional<Row> stored = table.get(RECENT);
      SortedMap<LocalDate, LocalDate> days = new TreeMap<>(recent(stored));
      if (on.equals(days.put(date, on))) {
        return;
      }
      while (days.size() > MOST_RECENT) {
        days.values().remove(Collections.min(days.values()));
      }
      Row next = RowBodies.row(RECENT, new Recent(days));
      isStored =
          stored
              .map(row -> table.putIfRevision(row.with(next.body(), RowBodies.SCHEMA)))
              .orElseGet(() -> table.putIfAbsent(next));
    }
  }

  /**
   * Changes the amendments of a day atomically, on top of what others changed meanwhile.
   *
   * @param change may be called more than once
   */
  public void change(LocalDate date, UnaryOperator<Amendments> change) {
    while (true) {
      Optional<Row> stored = table.get(EditionKeys.amendments(date));
      Amendments before =
          stored.map(row -> RowBodies.read(row, Amendments.class)).orElse(Amendments.NONE);
      Amendments after = change.apply(before);
      enter(date, after);
      Row next = RowBodies.row(EditionKeys.amendments(date), after);
      if (after.equals(before)
          || stored
              .map(row -> table.putIfRevision(row.with(next.body(), RowBodies.SCHEMA)))
              .orElseGet(() -> table.putIfAbsent(next))) {
        return;
      }
    }
  }
}
