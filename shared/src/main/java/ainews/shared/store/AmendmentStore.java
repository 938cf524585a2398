package ainews.shared.store;

import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The changes to published stories, one row per day. Safe to share between threads. */
public final class AmendmentStore {
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
