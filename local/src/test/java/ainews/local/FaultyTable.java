package ainews.local;

import ainews.shared.Points;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A table of which one write fails, before it is done or after, when its answer is lost. */
final class FaultyTable implements Table {
  /** What a write that fails throws. */
  static final class Fault extends RuntimeException {
    Fault(int write) {
      super("write " + write + " failed");
    }
  }

  private static final String FILE = "file";

  private final Table table;
  private final List<String> writes = new ArrayList<>();
  private int failing = -1;
  private boolean done;

  FaultyTable(Table table) {
    this.table = table;
  }

  /**
   * @param write counted from 0, of those that follow; none if negative
   * @param done whether it is done before it fails
   */
  void fail(int write, boolean done) {
    this.writes.clear();
    this.failing = write;
    this.done = done;
  }

  /** The kinds of the writes since {@link #fail}, in their order. */
  List<String> writes() {
    return List.copyOf(writes);
  }

  /**
   * The writes since {@link #fail} that are worth failing: all to the table, and of the files put
   * up in a row every eighth and the last, for all that a file does is stand in place of another.
   *
   * @param points chooses among them
   */
  List<Integer> tellingWrites(Points points) {
    List<Integer> telling =
        IntStream.range(0, writes.size())
            .filter(write -> !isFile(write) || !isFile(write + 1) || write % 8 == 0)
            .boxed()
            .toList();
    return points.of(telling.stream().map(writes::get).toList()).stream()
        .map(telling::get)
        .toList();
  }

  private boolean isFile(int write) {
    return write < writes.size() && writes.get(write).equals(FILE);
  }

  /** Puts a file up, which counts as a write. */
  <T> T writeFile(Supplier<T> write) {
    return write(FILE, write);
  }

  private <T> T write(String kind, Supplier<T> write) {
    int number = writes.size();
    writes.add(kind);
    if (number == failing && !done) {
      throw new Fault(number);
    }
    T answer = write.get();
    if (number == failing) {
      throw new Fault(number);
    }
    return answer;
  }

  @Override
  public void put(Row row) {
    write(
        Points.kind(row.key()),
        () -> {
          table.put(row);
          return true;
        });
  }

  @Override
  public boolean putIfAbsent(Row row) {
    return write(Points.kind(row.key()), () -> table.putIfAbsent(row));
  }

  @Override
  public boolean putIfRevision(Row row) {
    return write(Points.kind(row.key()), () -> table.putIfRevision(row));
  }

  @Override
  public Optional<Row> get(Key key) {
    return table.get(key);
  }

  @Override
  public void delete(Key key) {
    write(
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
