package ainews.shared.store;

import ainews.shared.edition.Spend;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What was spent on the editions of each day, all their makings together. Safe to share. */
public final class SpendStore {
  private final Table table;

  public SpendStore(Table table) {
    this.table = table;
  }

  /**
   * What the table holds for a day.
   *
   * @param models what answers of models took
   * @param posts dollars for the posts that each revision's sources bought
   */
  private record Day(Spend models, Map<Integer, BigDecimal> posts) {
    static final Day NONE = new Day(Spend.NONE, Map.of());

    Day plus(Spend answers) {
      return new Day(models.plus(answers), posts);
    }

    Day with(int revision, BigDecimal dollars) {
      Map<Integer, BigDecimal> all = new TreeMap<>(posts);
      all.put(revision, dollars);
      return new Day(models, all);
    }

    Spend sum() {
      return models.plus(
          Spend.ofPosts(posts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
  }

  public Spend get(LocalDate date) {
    return table.get(key(date)).map(SpendStore::read).orElse(Day.NONE).sum();
  }

  /**
   * Adds what answers of models took.
   *
   * @return what the day comes to
   */
  public Spend add(LocalDate date, Spend answers) {
    return change(date, day -> day.plus(answers)).sum();
  }

  /** Notes what the posts of a revision cost, in place of what stood there. */
  public void putPosts(LocalDate date, int revision, BigDecimal dollars) {
    change(date, day -> day.with(revision, dollars));
  }

  private Day change(LocalDate date, UnaryOperator<Day> change) {
    Key key = key(date);
    while (true) {
      Optional<Row> standing = table.get(key);
      Day next = change.apply(standing.map(SpendStore::read).orElse(Day.NONE));
      Row row = RowBodies.row(key, next);
      boolean stored =
          standing.isEmpty()
              ? table.putIfAbsent(row)
              : table.putIfRevision(standing.get().with(row.body(), RowBodies.SCHEMA));
      if (stored) {
        return next;
      }
    }
  }

  private static Day read(Row row) {
    return RowBodies.read(row, Day.class);
  }

  private static Key key(LocalDate date) {
    return new Key("SPEND", date.toString());
  }
}
