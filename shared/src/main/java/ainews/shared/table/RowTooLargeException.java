package ainews.shared.table;

/** A row is larger than the table allows. */
public final class RowTooLargeException extends IllegalArgumentException {
  RowTooLargeException(Key key, int bytes) {
    super("row " + key + " has " + bytes + " bytes, more than " + Row.MAX_BYTES);
  }
}
