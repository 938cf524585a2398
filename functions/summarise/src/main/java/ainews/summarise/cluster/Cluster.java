package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.shared.identity.CanonicalUrl;
import ainews.summarise.identity.Identities;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The items that report one event.
 *
 * @param items the lead item first
 * @param identities the identities of all items (canonical addresses and title fingerprints); the
 *     lead's own address is put first
 */
public record Cluster(List<Item> items, Set<String> identities) {
  public Cluster {
    items = List.copyOf(items);
    Set<String> ordered = new LinkedHashSet<>();
    ordered.add(CanonicalUrl.of(items.getFirst().url()));
    ordered.addAll(identities);
    identities = Collections.unmodifiableSet(ordered);
  }

  /**
   * Returns the story of some items.
   *
   * @param items the lead item first
   */
  public static Cluster of(List<Item> items, Identities identities) {
    Set<String> all = new LinkedHashSet<>();
    items.forEach(item -> all.addAll(identities.of(item)));
    return new Cluster(items, all);
  }

  /** Returns one story of the posts of several. */
  public static Cluster of(List<Cluster> stories) {
    Set<String> identities = new LinkedHashSet<>();
    stories.forEach(story -> identities.addAll(story.identities()));
    return new Cluster(
        stories.stream().flatMap(story -> story.items().stream()).distinct().toList(), identities);
  }

  public Item lead() {
    return items.getFirst();
  }
}
