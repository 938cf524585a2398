package ainews.shared.table;

/** A row would be larger than the table takes. */
public final class RowTooLargeException extends IllegalArgumentException {
  RowTooLargeException(Key key, int bytes) {
    super("row " + key + " has " + bytes + " bytes, the table takes " + Row.MAX_BYTES);
  }
}
