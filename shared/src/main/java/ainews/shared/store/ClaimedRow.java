package ainews.shared.store;

import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.util.Optional;

/** Writes rows of which one run alone may be the writer. */
final class ClaimedRow {
  private ClaimedRow() {}

  /**
   * Writes a row in place of a known one.
   *
   * @param known the row as it was read; empty if there was none
   * @return the row as it is stored; empty if another run wrote it meanwhile
   */
  static Optional<Row> write(Table table, Row row, Optional<Row> known) {
    boolean isWritten =
        known
            .map(old -> table.putIfRevision(old.with(row.body(), RowBodies.SCHEMA)))
            .orElseGet(() -> table.putIfAbsent(row));
    long revision = known.map(Row::revision).orElse(0L) + 1;
    return isWritten
        ? Optional.of(new Row(row.key(), row.body(), RowBodies.SCHEMA, Optional.empty(), revision))
        : Optional.empty();
  }
}
