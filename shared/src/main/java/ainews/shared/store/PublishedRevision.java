package ainews.shared.store;

import ainews.shared.table.Row;
import java.time.LocalDate;
import java.util.Optional;

/** The published revision of a day at one moment. */
public final class PublishedRevision {
  private final LocalDate date;
  private final Optional<Row> row;

  PublishedRevision(LocalDate date, Optional<Row> row) {
    this.date = date;
    this.row = row;
  }

  /** The body of a HEAD row. */
  record Head(int revision) {}

  LocalDate date() {
    return date;
  }

  Optional<Row> row() {
    return row;
  }

  /** The published revision; 0 if there was none. */
  public int revision() {
    return row.map(head -> RowBodies.read(head, Head.class).revision()).orElse(0);
  }
}
