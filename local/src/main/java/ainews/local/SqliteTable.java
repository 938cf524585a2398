package ainews.local;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the table in one SQLite file that several processes may use at once. Every operation is one
 * statement and therefore atomic. Opening the file removes expired rows.
 *
 * <p>Every method throws {@link SqliteTableException} when the file cannot be read or written. An
 * instance may be shared between threads, virtual ones included.
 */
public final class SqliteTable implements Table, AutoCloseable {
  private static final String UPSERT =
      """
      INSERT INTO stored_row (pk, sk, schema, expires, body, revision) VALUES (?, ?, ?, ?, ?, 1)
      ON CONFLICT (pk, sk) DO UPDATE SET schema = excluded.schema, expires = excluded.expires,
        body = excluded.body, revision = stored_row.revision + 1
      """;
  private static final String UPDATE =
      """
      UPDATE stored_row SET schema = ?, expires = ?, body = ?, revision = revision + 1
      WHERE pk = ? AND sk = ? AND revision = ? AND (expires IS NULL OR expires > ?)
      """;
  // SQLite compares text by its UTF-8 bytes, and any blob is greater than any text.
  private static final String QUERY =
      """
      SELECT * FROM stored_row WHERE pk = ? AND sk >= ? AND sk < ifnull(?, x'')
        AND (expires IS NULL OR expires > ?) ORDER BY sk
      """;

  private final Path file;
  private final InstantSource clock;
  private final Connection connection;

  // A connection serves one caller at a time; a virtual thread that waits here frees its carrier.
  private final ReentrantLock lock = new ReentrantLock();

  private SqliteTable(Path file, InstantSource clock, Connection connection) {
    this.file = file;
    this.clock = clock;
    this.connection = connection;
  }

  /**
   * Opens the file, or creates it; its folder must exist.
   *
   * @throws SqliteTableException if the file belongs to another program or a newer version, or
   *     cannot be written
   */
  public static SqliteTable open(Path file, InstantSource clock) {
    SqliteTable table = new SqliteTable(file, clock, SqliteFile.open(file));
    try {
      table.write("DELETE FROM stored_row WHERE expires <= ?", clock.instant().getEpochSecond());
      return table;
    } catch (SqliteTableException e) {
      table.close();
      throw e;
    }
  }

  @Override
  public void put(Row row) {
    write(UPSERT, row.key().partition(), row.key().sort(), row.schema(), expires(row), row.body());
  }

  @Override
  public boolean putIfAbsent(Row row) {
    return write(
        UPSERT + "WHERE stored_row.expires <= ?",
        row.key().partition(),
        row.key().sort(),
        row.schema(),
        expires(row),
        row.body(),
        now());
  }

  @Override
  public boolean putIfRevision(Row row) {
    return write(
        UPDATE,
        row.schema(),
        expires(row),
        row.body(),
        row.key().partition(),
        row.key().sort(),
        row.revision(),
        now());
  }

  @Override
  public Optional<Row> get(Key key) {
    return read(
            "SELECT * FROM stored_row WHERE pk = ? AND sk = ? AND (expires IS NULL OR expires > ?)",
            key.partition(),
            key.sort(),
            now())
        .stream()
        .findFirst();
  }

  @Override
  public void delete(Key key) {
    write("DELETE FROM stored_row WHERE pk = ? AND sk = ?", key.partition(), key.sort());
  }

  @Override
  public List<Row> query(String partition, String sortPrefix) {
    return read(QUERY, partition, sortPrefix, firstAfter(sortPrefix), now());
  }

  /** Closes the file once a running operation has finished. */
  @Override
  public void close() {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new SqliteTableException(file, e);
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the statement changed a row. */
  private boolean write(String sql, Object... values) {
    lock.lock();
    try (PreparedStatement statement = bound(sql, values)) {
      return statement.executeUpdate() > 0;
    } catch (SQLException e) {
      throw new SqliteTableException(file, e);
    } finally {
      lock.unlock();
    }
  }

  private List<Row> read(String sql, Object... values) {
    lock.lock();
    try (PreparedStatement statement = bound(sql, values);
        ResultSet found = statement.executeQuery()) {
      List<Row> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(row(found));
      }
      return List.copyOf(rows);
    } catch (SQLException e) {
      throw new SqliteTableException(file, e);
    } finally {
      lock.unlock();
    }
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static Long expires(Row row) {
    return row.expires().map(Instant::getEpochSecond).orElse(null);
  }

  private static Row row(ResultSet found) throws SQLException {
    return new Row(
        new Key(found.getString("pk"), found.getString("sk")),
        found.getString("body"),
        found.getInt("schema"),
        expires(found),
        found.getLong("revision"));
  }

  private static Optional<Instant> expires(ResultSet found) throws SQLException {
    long seconds = found.getLong("expires");
    return found.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }

  /** Returns the smallest text greater than all texts with the prefix; null if there is none. */
  private static String firstAfter(String prefix) {
    int end = prefix.length();
    while (end > 0) {
      int last = prefix.codePointBefore(end);
      int start = end - Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        return prefix.substring(0, start) + Character.toString(codePointAfter(last));
      }
      end = start;
    }
    return null;
  }

  private static int codePointAfter(int codePoint) {
    // Surrogates are not characters and have no UTF-8 form.
    return codePoint == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : codePoint + 1;
  }
}
