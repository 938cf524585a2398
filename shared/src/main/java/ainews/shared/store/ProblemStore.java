package ainews.shared.store;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the daily look reported to the operator, one row a day. A day's message is claimed before it
 * is sent, so that it is sent once. Safe to share between threads.
 */
public final class ProblemStore {
  private static final String PARTITION = "PROBLEMS";

  private final Table table;

  ProblemStore(Table table) {
    this.table = table;
  }

  /** The claim on a day's message. */
  public static final class Claim {
    private final Row row;

    private Claim(Row row) {
      this.row = row;
    }
  }

  /**
   * The body of a day's row.
   *
   * @param isOpen whether the message could not be sent, so that the next look may send it
   */
  private record Day(List<String> problems, boolean isOpen) {}

  /** The problems of the last look before a day's, within a month or two; empty if none was. */
  public List<String> before(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    return Stream.of(month, month.minusMonths(1))
        .flatMap(each -> table.query(PARTITION, each.toString()).reversed().stream())
        .filter(row -> row.key().sort().compareTo(date.toString()) < 0)
        .findFirst()
        .map(row -> RowBodies.read(row, Day.class).problems())
        .orElse(List.of());
  }

  /**
   * Claims a day's message, unless another look has.
   *
   * @param problems one line each; empty for a day without
   */
  public Optional<Claim> claim(LocalDate date, List<String> problems) {
    Key key = new Key(PARTITION, date.toString());
    Row row = RowBodies.row(key, new Day(problems, false));
    Optional<Row> known = table.get(key);
    if (known.isPresent() && !RowBodies.read(known.get(), Day.class).isOpen()) {
      return Optional.empty();
    }
    return ClaimedRow.write(table, row, known).map(Claim::new);
  }

  /** Gives up a claim whose message was not sent, so that the next look sends it. */
  public void release(Claim claim) {
    List<String> problems = RowBodies.read(claim.row, Day.class).problems();
    Row row = RowBodies.row(claim.row.key(), new Day(problems, true));
    table.putIfRevision(claim.row.with(row.body(), RowBodies.SCHEMA));
  }
}
