package ainews.shared.store;

import ainews.shared.table.Key;
import ainews.shared.table.Table;
import java.util.Optional;

/** Which files that do not change from day to day were put up last. */
public final class FixedFileHashes {
  private static final Key KEY = new Key("SITE", "STILL");

  private final Table table;

  public FixedFileHashes(Table table) {
    this.table = table;
  }

  /** What the table holds. */
  private record Known(String hash) {}

  /** The hash of those that were put up last. */
  public Optional<String> hash() {
    return table.get(KEY).map(row -> RowBodies.read(row, Known.class).hash());
  }

  public void putHash(String hash) {
    table.put(RowBodies.row(KEY, new Known(hash)));
  }
}
