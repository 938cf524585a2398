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

/**
 * A table on which one write fails, either before it takes effect or after, losing its answer. All
 * later ones fail as well: a process that has ended writes nothing more. Thread-safe.
 */
final class FaultyTable implements Table {
  /** Thrown by the failing write. */
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
   * Makes one of the following writes and all after it fail.
   *
   * @param write the number of the write, from 0; negative for none
   * @param done whether the write takes effect before it fails
   */
  void fail(int write, boolean done) {
    this.writes.clear();
    this.failing = write;
    this.done = done;
  }

  /** Returns the kinds of all writes since {@link #fail}, in order. */
  List<String> writes() {
    return List.copyOf(writes);
  }

  /**
   * Returns the writes since {@link #fail} that are worth failing: all writes to the table, and of
   * consecutive file writes every eighth and the last, because a file only replaces another.
   *
   * @param points chooses among them
   */
  List<Integer> writesToFail(Points points) {
    List<Integer> candidates =
        IntStream.range(0, writes.size())
            .filter(write -> !isFile(write) || !isFile(write + 1) || write % 8 == 0)
            .boxed()
            .toList();
    return points.of(candidates.stream().map(writes::get).toList()).stream()
        .map(candidates::get)
        .toList();
  }

  private boolean isFile(int write) {
    return write < writes.size() && writes.get(write).equals(FILE);
  }

  /** Runs the write of a file, which counts as a write. */
  <T> T writeFile(Supplier<T> write) {
    return write(FILE, write);
  }

  private synchronized <T> T write(String kind, Supplier<T> write) {
    int number = writes.size();
    writes.add(kind);
    boolean isOver = failing >= 0 && (done ? number > failing : number >= failing);
    if (isOver) {
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
