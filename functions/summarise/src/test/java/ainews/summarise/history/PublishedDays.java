package ainews.summarise.history;

import ainews.shared.edition.Category;
import ainews.shared.edition.Engagement;
import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Link;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Update;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.PublishedRevisions;
import ainews.summarise.Plans;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.identity.Identities;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published editions of one story each, whose posts are from Hacker News. */
final class PublishedDays {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-10T06:00:00Z"));
  private final MemoryTable table = new MemoryTable(clock);
  final EditionStore editions = new EditionStore(table);
  final ItemStore items = new ItemStore(table, clock);
  private int posts;

  /** A post with a link, if not empty. */
  Item post(int day, String title, String text, String link) {
    posts++;
    Item.Builder post =
        Item.of(
                HackerNewsDescriptor.ID,
                "" + posts,
                "https://news.ycombinator.com/item?id=" + posts)
            .title(title)
            .text(text)
            .author("u" + posts)
            .time(FIRST.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
    return link.isEmpty() ? post.build() : post.link(link).build();
  }

  static Cluster cluster(List<Item> posts) {
    return Cluster.of(posts, Identities.among(posts));
  }

  Optional<Novelty> novelty(int day, Item... posts) {
    LocalDate date = FIRST.plusDays(day);
    return History.of(date, PublishedRevisions.around(date, editions), editions, items)
        .novelty(cluster(List.of(posts)));
  }

  /** Publishes an edition with one story of the posts. */
  Story publish(int day, Optional<Update> update, Item... posts) {
    LocalDate date = FIRST.plusDays(day);
    Cluster cluster = cluster(List.of(posts));
    List<StoryLink> links = new ArrayList<>();
    for (Item post : posts) {
      items.put(date, post);
      post.links().stream().map(Link::url).forEach(url -> links.add(link(post, url, true)));
      links.add(link(post, post.url(), false));
    }
    StoryText text = new StoryText(posts[0].title(), posts[0].text(), Optional.empty());
    Story story =
        new Story(
            Story.idOf(posts[0].url()),
            cluster.items().stream().map(ItemKey::of).toList(),
            links,
            List.copyOf(cluster.identities()),
            Section.QUICK,
            Category.OTHER,
            Samples.SCORE,
            Map.of(Language.EN, text, Language.ZH, text),
            posts[0].time(),
            update,
            List.of(),
            Map.of(),
            List.of(),
            List.of());
    Plan plan = Plans.claim(editions, date, 1);
    editions.putStories(plan, List.of(story), Samples.provenance());
    editions.flipHead(editions.publishedRevision(date), 1);
    return story;
  }

  private static StoryLink link(Item post, String url, boolean page) {
    StoryLink.Kind kind = page ? StoryLink.Kind.PAGE : StoryLink.Kind.POST;
    return new StoryLink(post.source(), kind, url, Engagement.NONE, "", "");
  }
}
