package ainews.fetch;

import ainews.shared.edition.Item;
import java.util.Optional;

/** What parsers do alike with the items they find. */
public final class Items {
  private Items() {}

  /** The item; empty where its parts make no valid one, so that the entries beside it stay. */
  public static Optional<Item> valid(Item.Builder item) {
    try {
      return Optional.of(item.build());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the entry is counted as read and not kept
    }
  }
}
