package ainews.shared.store;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table in memory, for tests of code that uses {@link Table}. */
public final class MemoryTable implements Table {
  private final InstantSource clock;
  private final Map<Key, Row> rows =
      new TreeMap<>(Comparator.comparing(MemoryTable::bytes, Arrays::compareUnsigned));

  public MemoryTable(InstantSource clock) {
    this.clock = clock;
  }

  /** A table with the same rows and another clock. */
  public MemoryTable(MemoryTable other, InstantSource clock) {
    this.clock = clock;
    synchronized (other) {
      rows.putAll(other.rows);
    }
  }

  @Override
  public synchronized void put(Row row) {
    store(row, get(row.key()).map(Row::revision).orElse(0L) + 1);
  }

  @Override
  public synchronized boolean putIfAbsent(Row row) {
    if (get(row.key()).isPresent()) {
      return false;
    }
    store(row, 1);
    return true;
  }

  @Override
  public synchronized boolean putIfRevision(Row row) {
    if (get(row.key()).filter(stored -> stored.revision() == row.revision()).isEmpty()) {
      return false;
    }
    store(row, row.revision() + 1);
    return true;
  }

  @Override
  public synchronized Optional<Row> get(Key key) {
    return Optional.ofNullable(rows.get(key)).filter(row -> !row.isExpired(clock.instant()));
  }

  @Override
  public synchronized void delete(Key key) {
    rows.remove(key);
  }

  @Override
  public synchronized List<Row> query(String partition, String sortPrefix) {
    return rows.values().stream()
        .filter(row -> row.key().partition().equals(partition))
        .filter(row -> row.key().sort().startsWith(sortPrefix))
        .filter(row -> !row.isExpired(clock.instant()))
        .toList();
  }

  /** Every row with its body, to compare the results of two runs. */
  public synchronized Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    rows.forEach((key, row) -> contents.put(key.toString(), row.body()));
    return contents;
  }

  /** The number of writes of each row. */
  public synchronized Map<String, Long> revisions() {
    Map<String, Long> revisions = new TreeMap<>();
    rows.forEach((key, row) -> revisions.put(key.toString(), row.revision()));
    return revisions;
  }

  private void store(Row row, long revision) {
    rows.put(row.key(), new Row(row.key(), row.body(), row.schema(), row.expires(), revision));
  }

  private static byte[] bytes(Key key) {
    return (key.partition() + "\0" + key.sort()).getBytes(StandardCharsets.UTF_8);
  }
}
