package ainews.shared.store;

import ainews.shared.edition.Spend;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.Optional;

/** What was spent on the editions of each day, all their makings together. Safe to share. */
public final class SpendStore {
  private final Table table;

  public SpendStore(Table table) {
    this.table = table;
  }

  public Spend get(LocalDate date) {
    return table.get(key(date)).map(row -> Bodies.read(row, Spend.class)).orElse(Spend.NONE);
  }

  /**
   * Adds to a day's spend.
   *
   * @return what it comes to
   */
  public Spend add(LocalDate date, Spend more) {
    Key key = key(date);
    while (true) {
      Optional<Row> standing = table.get(key);
      Spend sum = standing.map(row -> Bodies.read(row, Spend.class)).orElse(Spend.NONE).plus(more);
      Row next = Bodies.row(key, sum);
      boolean stored =
          standing.isEmpty()
              ? table.putIfAbsent(next)
              : table.putIfRevision(standing.get().with(next.body(), Bodies.SCHEMA));
      if (stored) {
        return sum;
      }
    }
  }

  private static Key key(LocalDate date) {
    return new Key("SPEND", date.toString());
  }
}
