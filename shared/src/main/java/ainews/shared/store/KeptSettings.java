package ainews.shared.store;

import ainews.shared.table.Key;
import ainews.shared.table.Table;
import java.util.Optional;

/** The operator's last valid settings, used when later ones are invalid. */
public final class KeptSettings {
  private static final Key KEY = new Key("SETTINGS", "GOOD");

  private final Table table;

  public KeptSettings(Table table) {
    this.table = table;
  }

  /** The row's body. */
  private record Kept(Optional<String> yaml) {}

  public Optional<String> get() {
    return table.get(KEY).flatMap(row -> RowBodies.read(row, Kept.class).yaml());
  }

  /** Replaces the stored settings; absent if the operator has none any more. */
  public void put(Optional<String> yaml) {
    if (!get().equals(yaml)) {
      table.put(RowBodies.row(KEY, new Kept(yaml)));
    }
  }
}
