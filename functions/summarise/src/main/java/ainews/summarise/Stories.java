package ainews.summarise;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryLink.Kind;
import ainews.shared.edition.Update;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.identity.CanonicalUrl;
import ainews.summarise.identity.Identities;
import ainews.summarise.layout.Placed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins back to a placed story what only code may give it: its id, links and items. */
final class Stories {
  private Stories() {}

  static Story of(Placed placed, Identities identities, Optional<Update> update) {
    Cluster cluster = placed.story().cluster();
    return new Story(
        Story.idOf(CanonicalUrl.of(cluster.lead().url())),
        cluster.items().stream().map(ItemKey::of).toList(),
        links(placed.story().posts(), identities),
        List.copyOf(cluster.identities()),
        placed.section(),
        placed.category(),
        placed.story().score(),
        placed.story().texts(),
        cluster.lead().time(),
        update,
        placed.vendors(),
        placed.story().extract(),
        List.of());
  }

  /**
   * Of every item the page it was posted for, unless a link leads there in another form, and the
   * post itself: a paper's entries in two lists are two posts, though they tell of one address.
   */
  private static List<StoryLink> links(List<Item> posts, Identities identities) {
    Map<String, StoryLink> links = new LinkedHashMap<>();
    Set<String> led = new HashSet<>();
    for (Item item : posts) {
      identities
          .page(item)
          .filter(page -> led.add(CanonicalUrl.of(page.url())))
          .ifPresent(page -> add(links, item, Kind.PAGE, page.url()));
      led.add(CanonicalUrl.of(item.url()));
      add(links, item, Kind.POST, item.url());
    }
    return List.copyOf(links.values());
  }

  private static void add(Map<String, StoryLink> links, Item item, Kind kind, String address) {
    String url = CanonicalUrl.withoutTracking(address);
    links.putIfAbsent(
        url, new StoryLink(item.source(), kind, url, item.engagement(), item.channel()));
  }
}
