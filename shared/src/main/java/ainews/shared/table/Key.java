package ainews.shared.table;

import java.nio.charset.StandardCharsets;

/** A row's key. The rows of a partition are ordered by the UTF-8 bytes of their sort keys. */
public record Key(String partition, String sort) {
  /** DynamoDB's limits, in bytes of UTF-8. */
  public static final int MAX_PARTITION = 2048;

  public static final int MAX_SORT = 1024;

  public Key {
    if (partition.isEmpty() || sort.isEmpty()) {
      throw new IllegalArgumentException(
          "the parts of a key must not be empty: " + partition + ", " + sort);
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
          "a part of a key has " + bytes + " bytes, more than " + max + ": " + part);
    }
  }
}
