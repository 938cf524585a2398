package ainews.shared.table;

import java.nio.charset.StandardCharsets;

/** A row's place: rows of one partition are kept in the order of their sort keys' UTF-8 bytes. */
public record Key(String partition, String sort) {
  /** DynamoDB's limits, in bytes of UTF-8. */
  public static final int MAX_PARTITION = 2048;

  public static final int MAX_SORT = 1024;

  public Key {
    if (partition.isEmpty() || sort.isEmpty()) {
      throw new IllegalArgumentException("a key's parts are not empty: " + partition + ", " + sort);
    }
    requireAtMost(MAX_PARTITION, partition);
    requireAtMost(MAX_SORT, sort);
  }

  @Override
  public String toString() {
    return partition + " / " + sort;
  }

  private static void requireAtMost(int max, String part) {
    int bytes = part.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > max) {
      throw new IllegalArgumentException(
          "this part of a key has " + bytes + " bytes, the table takes " + max + ": " + part);
    }
  }
}
