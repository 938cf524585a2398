package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryLink.Kind;
import ainews.shared.identity.CanonicalUrl;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.identity.Identities;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places stories, joining back what only code may give them: their ids, links and items. */
final class Stories {
  private Stories() {}

  static Story of(Candidate story, Section section, Category category, Identities identities) {
    Cluster cluster = story.cluster();
    return new Story(
        story.id(),
        cluster.items().stream().map(ItemKey::of).toList(),
        links(story.posts(), identities),
        List.copyOf(cluster.identities()),
        section,
        category,
        story.score(),
        story.texts(),
        cluster.lead().time(),
        story.telling().update(),
        story.vendors(),
        story.extract(),
        List.of(),
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
