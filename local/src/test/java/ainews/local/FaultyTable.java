package ainews.local;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.util.BitSet;
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

  private final Table table;
  private final BitSet files = new BitSet();
  private int writes;
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
    this.writes = 0;
    this.files.clear();
    this.failing = write;
    this.done = done;
  }

  /** How many writes there were since {@link #fail}. */
  int writes() {
    return writes;
  }

  /**
   * The writes since {@link #fail} that are worth failing: all to the table, and of the files put
   * up in a row every eighth and the last, for all that a file does is stand in place of another.
   */
  List<Integer> tellingWrites() {
    return IntStream.range(0, writes)
        .filter(write -> !files.get(write) || !files.get(write + 1) || write % 8 == 0)
        .boxed()
        .toList();
  }

  /** Puts a file up, which counts as a write. */
  <T> T writeFile(Supplier<T> write) {
    files.set(writes);
    return write(write);
  }

  private <T> T write(Supplier<T> write) {
    int number = writes++;
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
        () -> {
          table.put(row);
          return true;
        });
  }

  @Override
  public boolean putIfAbsent(Row row) {
    return write(() -> table.putIfAbsent(row));
  }

  @Override
  public boolean putIfRevision(Row row) {
    return write(() -> table.putIfRevision(row));
  }

  @Override
  public Optional<Row> get(Key key) {
    return table.get(key);
  }

  @Override
  public void delete(Key key) {
    write(
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
