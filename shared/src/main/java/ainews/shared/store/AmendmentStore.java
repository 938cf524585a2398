package ainews.shared.store;

import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What was changed about published stories, a row a day. Safe to share between threads. */
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
   * Changes those of a day in one step, after whatever others changed.
   *
   * @param change may be asked more than once
   */
  public void change(LocalDate date, UnaryOperator<Amendments> change) {
    while (true) {
      Optional<Row> standing = table.get(EditionKeys.amendments(date));
      Amendments before =
          standing.map(row -> RowBodies.read(row, Amendments.class)).orElse(Amendments.NONE);
      Amendments after = change.apply(before);
      Row next = RowBodies.row(EditionKeys.amendments(date), after);
      if (after.equals(before)
          || standing
              .map(row -> table.putIfRevision(row.with(next.body(), RowBodies.SCHEMA)))
              .orElseGet(() -> table.putIfAbsent(next))) {
        return;
      }
    }
  }
}
