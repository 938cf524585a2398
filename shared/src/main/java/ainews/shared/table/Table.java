package ainews.shared.table;

import java.util.List;
import java.util.Optional;

/**
 * The one table in which all parts keep their state. Reads see every write that ended before they
 * began. An expired row is never returned and counts as absent. Safe to share between threads.
 */
public interface Table {
  /** Stores the row and replaces any under the same key. */
  void put(Row row);

  /**
   * Stores the row if there is none under its key.
   *
   * @return false if there is one
   */
  boolean putIfAbsent(Row row);

  /**
   * Stores the row if the stored one still has the revision that this one was read with.
   *
   * @return false if the stored row was changed, was deleted or has expired since
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
