package ainews.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens the database file of {@link SqliteTable}, and creates it if it is missing. */
final class SqliteFile {
  /** The version of the layout below, stored in the file. */
  static final int VERSION = 1;

  /** Marks the file as this program's: "AINW". */
  static final int APPLICATION = 0x41494E57;

  // A writing process holds the lock for milliseconds; one that holds it longer hangs.
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(30);

  private static final int MAX_TRIES = 100;

  // The body comes last, so that the other columns can be read without it.
  private static final String[] LAYOUT = {
    """
    CREATE TABLE stored_row (
      pk TEXT NOT NULL, sk TEXT NOT NULL, schema INTEGER NOT NULL, expires INTEGER,
      revision INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (pk, sk)) STRICT
    """,
    "CREATE INDEX stored_row_expires ON stored_row (expires) WHERE expires IS NOT NULL",
    "PRAGMA application_id = " + APPLICATION,
    "PRAGMA user_version = " + VERSION
  };

  private SqliteFile() {}

  /**
   * Returns a connection to the file.
   *
   * @throws SqliteTableException if the file belongs to another program or a newer version, or
   *     cannot be written
   */
  static Connection open(Path file) {
    requireUsable(file);
    try {
      return prepared(file);
    } catch (SQLException e) {
      throw new SqliteTableException(file, e);
    }
  }

  private static void requireUsable(Path file) {
    if (Files.isDirectory(file)) {
      throw new SqliteTableException(
          file, "is a folder where a file is needed: move it away, or choose another folder");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new SqliteTableException(
          file, "cannot be created: create the folder " + folder + " first");
    }
  }

  private static Connection prepared(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(LOCK_TIMEOUT.toMillis()));
    // With a write-ahead log a power failure costs at most the last writes, never the file.
    config.setSynchronous(SynchronousMode.NORMAL);
    // A URI, because in a plain path the driver takes everything after a question mark for options.
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri());
    try (Statement statement = connection.createStatement()) {
      layOut(file, statement);
      enableWriteAheadLog(statement);
      return connection;
    } catch (SQLException | SqliteTableException e) {
      connection.close();
      throw e;
    }
  }

  private static void layOut(Path file, Statement statement) throws SQLException {
    // The write lock comes first: of two processes that start at once, the second sees the layout.
    statement.execute("BEGIN IMMEDIATE");
    if (isEmpty(statement)) {
      for (String step : LAYOUT) {
        statement.execute(step);
      }
    }
    requireKnown(file, statement);
    statement.execute("COMMIT");
  }

  private static void enableWriteAheadLog(Statement statement) throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        statement.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if (tries == MAX_TRIES || !SqliteTableException.isBusy(e)) {
          throw e;
        }
        // This pragma ignores the busy timeout, so wait for the lock with a transaction.
        statement.execute("BEGIN IMMEDIATE");
        statement.execute("COMMIT");
      }
    }
  }

  private static boolean isEmpty(Statement statement) throws SQLException {
    return number(statement, "PRAGMA application_id") == 0
        && number(statement, "SELECT count(*) FROM sqlite_schema") == 0;
  }

  private static void requireKnown(Path file, Statement statement) throws SQLException {
    if (number(statement, "PRAGMA application_id") != APPLICATION) {
      throw new SqliteTableException(
          file, "is another program's database: move it away, or choose another folder");
    }
    int version = number(statement, "PRAGMA user_version");
    if (version > VERSION) {
      throw new SqliteTableException(
          file,
          "was written by a newer version of this program (layout %d, this one knows %d): update this program, or choose another folder"
              .formatted(version, VERSION));
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getInt(1);
    }
  }
}
