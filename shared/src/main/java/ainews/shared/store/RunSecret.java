package ainews.shared.store;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A secret created once and stored in the table, so that what is derived from it is the same in
 * every run and unknown outside.
 */
public final class RunSecret {
  private static final Key KEY = new Key("SECRET", "RUN");
  private static final int BYTES = 32;

  private RunSecret() {}

  /** The row's body. */
  private record Kept(String secret) {}

  /**
   * The secret; created now if there is none.
   *
   * @param random a cryptographically secure source
   */
  public static String of(Table table, RandomGenerator random) {
    if (table.get(KEY).isEmpty()) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      table.putIfAbsent(RowBodies.row(KEY, new Kept(HexFormat.of().formatHex(bytes))));
    }
    Row row = table.get(KEY).orElseThrow();
    return RowBodies.read(row, Kept.class).secret();
  }
}
