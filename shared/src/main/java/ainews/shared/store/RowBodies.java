package ainews.shared.store;

import ainews.shared.json.Json;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the project's types into rows and takes them out again. */
final class RowBodies {
  /** Of every row's body; counted up when an older row can no longer be read as it is. */
  static final int SCHEMA = 1;

  private static final Logger LOG = LoggerFactory.getLogger(RowBodies.class);

  private RowBodies() {}

  static Row row(Key key, Object value) {
    return new Row(key, Json.write(value), SCHEMA, Optional.empty());
  }

  static Row row(Key key, Object value, Instant expires) {
    return new Row(key, Json.write(value), SCHEMA, Optional.of(expires));
  }

  /**
   * @throws IllegalStateException if the row was written in a shape this code does not know, or is
   *     damaged
   */
  static <T> T read(Row row, Class<T> type) {
    try {
      return Json.read(body(row), type);
    } catch (IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  /**
   * @throws IllegalStateException if the row was written in a shape this code does not know
   */
  static String body(Row row) {
    if (row.schema() != SCHEMA) {
      throw new IllegalStateException(
          "row " + row.key() + " has schema " + row.schema() + ", this version reads " + SCHEMA);
    }
    return row.body();
  }

  /**
   * @throws IllegalStateException as {@link #read}
   */
  static Settings settings(Row row) {
    try {
      return SettingsReader.stored(body(row));
    } catch (IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  /**
   * The same where one row of many must not cost the others: nothing, and a word in the log, for a
   * damaged one.
   */
  static <T> Optional<T> readable(Row row, Class<T> type) {
    String body = body(row);
    try {
      return Optional.of(Json.read(body, type));
    } catch (IllegalArgumentException e) {
      LOG.warn("row {} is damaged and left out", row.key());
      return Optional.empty();
    }
  }

  private static IllegalStateException damaged(Row row, IllegalArgumentException e) {
    return new IllegalStateException("row " + row.key() + " is damaged: " + e.getMessage(), e);
  }
}
