package ainews.fetch;

import ainews.shared.edition.Item;
import java.util.Optional;

/** Builds the items of all parsers. */
public final class Items {
  private Items() {}

  /** Builds the item; empty if a field is invalid, so that the other entries are kept. */
  public static Optional<Item> valid(Item.Builder item) {
    try {
      return Optional.of(item.build());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the entry counts as read, but not as kept
    }
  }
}
