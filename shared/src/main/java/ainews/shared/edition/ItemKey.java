package ainews.shared.edition;

/** Identifies an item: its source and the source's own id. */
public record ItemKey(SourceId source, String id) {
  public static ItemKey of(Item item) {
    return new ItemKey(item.source(), item.id());
  }
}
