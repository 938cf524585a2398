package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import java.util.List;
import java.util.Set;

/**
 * Items that tell one event.
 *
 * @param items the lead first
 * @param identities canonical addresses of all of them, the lead's own first
 */
public record Cluster(List<Item> items, Set<String> identities) {
  public Cluster {
    items = List.copyOf(items);
  }

  public Item lead() {
    return items.getFirst();
  }
}
