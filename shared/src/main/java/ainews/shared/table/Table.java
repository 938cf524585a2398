package ainews.shared.table;

import java.util.List;
import java.util.Optional;

/**
 * The one table all parts keep their state in. Reads see every write that ended before they began;
 * an expired row is never returned and counts as absent. Safe to share between threads.
 */
public interface Table {
  /** Stores the row whatever stands there. */
  void put(Row row);

  /**
   * Stores the row if the key is free.
   *
   * @return false if another row stands there
   */
  boolean putIfAbsent(Row row);

  /**
   * Stores the row if what stands there still has the revision that this row was read with.
   *
   * @return false if it was changed, deleted or has expired since
   */
  boolean putIfRevision(Row row);

  Optional<Row> get(Key key);

  /** Removes the row, if there is one. */
  void delete(Key key);

  /**
   * All rows of a partition whose sort key begins with the prefix, in the order of the sort keys'
   * UTF-8 bytes.
   *
   * @param sortPrefix may be empty, for the whole partition
   */
  List<Row> query(String partition, String sortPrefix);
}
