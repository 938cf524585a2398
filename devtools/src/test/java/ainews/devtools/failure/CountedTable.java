package ainews.devtools.failure;

import ainews.shared.Points;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.util.List;
import java.util.Optional;

/** A table that reports its writes to {@link Writes}. */
record CountedTable(Table table, Writes writes) implements Table {
  @Override
  public void put(Row row) {
    writes.write(
        Points.kind(row.key()),
        () -> {
          table.put(row);
          return true;
        });
  }

  @Override
  public boolean putIfAbsent(Row row) {
    return writes.write(Points.kind(row.key()), () -> table.putIfAbsent(row));
  }

  @Override
  public boolean putIfRevision(Row row) {
    return writes.write(Points.kind(row.key()), () -> table.putIfRevision(row));
  }

  @Override
  public Optional<Row> get(Key key) {
    return table.get(key);
  }

  @Override
  public void delete(Key key) {
    writes.write(
        Points.kind(key),
        () -> {
          table.delete(key);
          return true;
        });
  }

  @Override
  public List<Row> query(String partition, String sortPrefix) {
    return table.query(partition, sortPrefix);
  }
}
