package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.shared.identity.CanonicalUrl;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Items that tell one event.
 *
 * @param items the lead first
 * @param identities canonical addresses of all of them; the lead's own is put first
 */
public record Cluster(List<Item> items, Set<String> identities) {
  public Cluster {
    items = List.copyOf(items);
    Set<String> ordered = new LinkedHashSet<>();
    ordered.add(CanonicalUrl.of(items.getFirst().url()));
    ordered.addAll(identities);
    identities = Collections.unmodifiableSet(ordered);
  }

  public Item lead() {
    return items.getFirst();
  }
}
