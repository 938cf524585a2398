package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryLink.Kind;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.text.Urls;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.identity.Identities;
import ainews.summarise.names.Speakers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns candidates into stories, adding what models never see: ids, links and items. */
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
        story.novelty().update(),
        story.vendors(),
        story.extract(),
        List.of(),
        List.of());
  }

  /**
   * Lists for each item the page that it was posted for, unless an earlier link leads there, and
   * the post itself. A paper's entries in two lists stay two links, although they share an address.
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
    String speaker = kind == Kind.PAGE ? Urls.host(url) : Speakers.of(item);
    links.putIfAbsent(
        url, new StoryLink(item.source(), kind, url, item.engagement(), item.channel(), speaker));
  }
}
