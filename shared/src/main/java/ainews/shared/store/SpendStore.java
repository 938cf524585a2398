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

/** What each day's edition cost, over all its revisions. Safe to share between threads. */
public final class SpendStore {
  private final Table table;

  public SpendStore(Table table) {
    this.table = table;
  }

  /**
   * The body of a day's row.
   *
   * @param models cost of models' answers
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
   * Adds the cost of models' answers.
   *
   * @return the day's total
   */
  public Spend add(LocalDate date, Spend answers) {
    return change(date, day -> day.plus(answers)).sum();
  }

  /** Stores the cost of a revision's posts and replaces an earlier one. */
  public void putPosts(LocalDate date, int revision, BigDecimal dollars) {
    change(date, day -> day.with(revision, dollars));
  }

  private Day change(LocalDate date, UnaryOperator<Day> change) {
    Key key = key(date);
    while (true) {
      Optional<Row> stored = table.get(key);
      Day next = change.apply(stored.map(SpendStore::read).orElse(Day.NONE));
      Row row = RowBodies.row(key, next);
      boolean isStored =
          stored.isEmpty()
              ? table.putIfAbsent(row)
              : table.putIfRevision(stored.get().with(row.body(), RowBodies.SCHEMA));
      if (isStored) {
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
