package ainews.shared.store;

import ainews.shared.table.Key;
import ainews.shared.table.Table;
import java.util.Optional;

/** The hash of those files of the site that do not change from day to day. */
public final class FixedFileHashes {
  private static final Key KEY = new Key("SITE", "STILL");

  private final Table table;

  public FixedFileHashes(Table table) {
    this.table = table;
  }

  /** The row's body. */
  private record Known(String hash) {}

  /** The hash of the files that were uploaded last. */
  public Optional<String> hash() {
    return table.get(KEY).map(row -> RowBodies.read(row, Known.class).hash());
  }

  public void putHash(String hash) {
    table.put(RowBodies.row(KEY, new Known(hash)));
  }
}
