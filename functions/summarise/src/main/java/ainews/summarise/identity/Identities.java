package ainews.summarise.identity;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which addresses the items of an edition are known: their own, and those of the pages they are
 * about. An address that many items link to is a hub, not what each of them is about.
 */
public final class Identities {
  private static final int HUB = 12;

  private final Set<String> hubs;

  private Identities(Set<String> hubs) {
    this.hubs = hubs;
  }

  public static Identities among(List<Item> items) {
    Map<String, Integer> linked = new HashMap<>();
    for (Item item : items) {
      Set<String> links = new HashSet<>();
      about(item).forEach(link -> links.add(CanonicalUrl.of(link.url())));
      links.forEach(link -> linked.merge(link, 1, Integer::sum));
    }
    Set<String> hubs = new HashSet<>();
    linked.forEach(
        (link, count) -> {
          if (count > HUB) {
            hubs.add(link);
          }
        });
    return new Identities(hubs);
  }

  /** The item's canonical addresses, its own first. */
  public Set<String> of(Item item) {
    Set<String> identities = new LinkedHashSet<>();
    identities.add(CanonicalUrl.of(item.url()));
    for (Link link : about(item)) {
      String canonical = CanonicalUrl.of(link.url());
      if (CanonicalUrl.isContent(canonical) && !hubs.contains(canonical)) {
        identities.add(canonical);
      }
    }
    return identities;
  }

  /** The page elsewhere that the item was posted for, where it is one. */
  public Optional<Link> page(Item item) {
    return about(item).stream()
        .limit(1)
        .filter(link -> of(item).contains(CanonicalUrl.of(link.url())))
        .filter(link -> !CanonicalUrl.of(link.url()).equals(CanonicalUrl.of(item.url())))
        .findFirst();
  }

  /** The links that say what a post is about; the many links of a long text do not. */
  private static List<Link> about(Item item) {
    List<Link> links = item.links();
    return switch (item.source()) {
      case HACKERNEWS, PRODUCTHUNT -> links.subList(0, Math.min(1, links.size()));
      case TWITTER -> links.size() <= 3 ? links : List.of();
      case REDDIT -> links.size() <= 2 ? links : List.of();
      case HUGGINGFACE, GITHUB, ARXIV, RSS -> List.of();
    };
  }
}
