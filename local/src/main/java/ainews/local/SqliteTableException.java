package ainews.local;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Thrown when the table's file cannot be used. The message is one line: why, and what to do. */
public final class SqliteTableException extends RuntimeException {
  SqliteTableException(Path file, String reason) {
    super(message(file, reason));
  }

  SqliteTableException(Path file, SQLException cause) {
    super(message(file, reason(cause)), cause);
  }

  /** Whether the operation failed only because another connection holds the lock. */
  static boolean isBusy(SQLException failure) {
    return primaryCode(failure) == SQLiteErrorCode.SQLITE_BUSY;
  }

  private static String message(Path file, String reason) {
    return "the table's file " + file + " " + reason;
  }

  private static String reason(SQLException cause) {
    return switch (primaryCode(cause)) {
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY, SQLITE_AUTH ->
          "cannot be written: give this user write access to it and its folder,"
              + " or choose another folder";
      case SQLITE_NOTADB -> "is not an SQLite database: move it away, or choose another folder";
      case SQLITE_CORRUPT -> "is damaged: restore it from a backup, or delete it to start over";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is locked by another program: close that program, then try again";
      case SQLITE_FULL -> "cannot grow: the disk is full";
      default -> "failed: " + firstLine(cause);
    };
  }

  private static SQLiteErrorCode primaryCode(SQLException cause) {
    // The low byte of an extended code is the primary code.
    return cause instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static String firstLine(SQLException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
