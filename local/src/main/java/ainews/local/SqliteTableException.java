package ainews.local;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The table's file cannot be used; the message is one line that says why and what to do. */
public final class SqliteTableException extends RuntimeException {
  SqliteTableException(Path file, String reason) {
    super(message(file, reason));
  }

  SqliteTableException(Path file, SQLException cause) {
    super(message(file, reason(cause)), cause);
  }

  /** Whether others at work on the file are all that stood in the way. */
  static boolean isBusy(SQLException failure) {
    return primaryCode(failure) == SQLiteErrorCode.SQLITE_BUSY;
  }

  private static String message(Path file, String reason) {
    return "the table's file " + file + " " + reason;
  }

  private static String reason(SQLException cause) {
    return switch (primaryCode(cause)) {
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY, SQLITE_AUTH ->
          "cannot be written: give this user the right to write it and its folder,"
              + " or choose another folder";
      case SQLITE_NOTADB -> "is no SQLite database: move it away, or choose another folder";
      case SQLITE_CORRUPT -> "is damaged: restore it from a copy, or delete it and start anew";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is held by another program: end that program, then try again";
      case SQLITE_FULL -> "cannot grow: its disk is full";
      default -> "failed: " + firstLine(cause);
    };
  }

  private static SQLiteErrorCode primaryCode(SQLException cause) {
    // The low byte is the kind of error, the rest its circumstances.
    return cause instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static String firstLine(SQLException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
