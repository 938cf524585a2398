package ainews.shared.table;

/** A row's place: rows of one partition are kept in the order of their sort keys' UTF-8 bytes. */
public record Key(String partition, String sort) {
  public Key {
    if (partition.isEmpty() || sort.isEmpty()) {
      throw new IllegalArgumentException("a key's parts are not empty: " + partition + ", " + sort);
    }
  }

  @Override
  public String toString() {
    return partition + " / " + sort;
  }
}
