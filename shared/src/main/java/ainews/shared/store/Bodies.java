package ainews.shared.store;

import ainews.shared.json.Json;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import java.time.Instant;
import java.util.Optional;

/** Puts the project's types into rows and takes them out again. */
final class Bodies {
  /** Of every row's body; counted up when an older row can no longer be read as it is. */
  static final int SCHEMA = 1;

  private Bodies() {}

  static Row row(Key key, Object value) {
    return new Row(key, Json.write(value), SCHEMA, Optional.empty());
  }

  static Row row(Key key, Object value, Instant expires) {
    return new Row(key, Json.write(value), SCHEMA, Optional.of(expires));
  }

  /**
   * @throws IllegalStateException if the row was written in a shape this code does not know
   */
  static <T> T read(Row row, Class<T> type) {
    return Json.read(body(row), type);
  }

  /**
   * @throws IllegalStateException as {@link #read}
   */
  static String body(Row row) {
    if (row.schema() != SCHEMA) {
      throw new IllegalStateException(
          "row " + row.key() + " has schema " + row.schema() + ", this version reads " + SCHEMA);
    }
    return row.body();
  }
}
