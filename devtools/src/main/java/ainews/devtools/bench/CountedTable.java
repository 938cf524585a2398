package ainews.devtools.bench;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A table that counts the bytes read and written: keys and bodies in UTF-8. */
final class CountedTable implements Table {
  private final Table table;
  private final AtomicLong bytes = new AtomicLong();

  CountedTable(Table table) {
    this.table = table;
  }

  /** Returns the bytes read and written so far. */
  long bytes() {
    return bytes.get();
  }

  @Override
  public void put(Row row) {
    table.put(counted(row));
  }

  @Override
  public boolean putIfAbsent(Row row) {
    return table.putIfAbsent(counted(row));
  }

  @Override
  public boolean putIfRevision(Row row) {
    return table.putIfRevision(counted(row));
  }

  @Override
  public Optional<Row> get(Key key) {
    return table.get(key).map(this::counted);
  }

  @Override
  public void delete(Key key) {
    table.delete(key);
  }

  @Override
  public List<Row> query(String partition, String sortPrefix) {
    List<Row> rows = table.query(partition, sortPrefix);
    rows.forEach(this::counted);
    return rows;
  }

  private Row counted(Row row) {
    String all = row.key().partition() + row.key().sort() + row.body();
    bytes.addAndGet(all.getBytes(StandardCharsets.UTF_8).length);
    return row;
  }
}
