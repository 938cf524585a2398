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

/** Converts the project's types to table rows and back. */
final class RowBodies {
  /**
   * The version of every row's body, incremented when older rows can no longer be read as they are.
   */
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
   * @throws IllegalStateException if the row has a schema this code does not know, or is damaged
   */
  static <T> T read(Row row, Class<T> type) {
    try {
      return Json.read(body(row), type);
    } catch (IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  /**
   * @throws IllegalStateException if the row has a schema this code does not know
   */
  static String body(Row row) {
    if (row.schema() != SCHEMA) {
      throw new IllegalStateException(
          "row "
              + row.key()
              + " has schema "
              + row.schema()
              + ", but this version reads schema "
              + SCHEMA);
    }
    return row.body();
  }

  /**
   * @throws IllegalStateException like {@link #read}
   */
  static Settings settings(Row row) {
    try {
      return SettingsReader.stored(body(row));
    } catch (IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  /**
   * Like {@link #read}, where one row of many must not stop the others: a damaged row is logged and
   * gives an empty result.
   */
  static <T> Optional<T> readable(Row row, Class<T> type) {
    String body = body(row);
    try {
      return Optional.of(Json.read(body, type));
    } catch (IllegalArgumentException e) {
      LOG.warn("row {} is damaged and was left out", row.key());
      return Optional.empty();
    }
  }

  private static IllegalStateException damaged(Row row, IllegalArgumentException e) {
    return new IllegalStateException("row " + row.key() + " is damaged: " + e.getMessage(), e);
  }
}
