package ainews.summarise.identity;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Link;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.identity.PageShape;
import ainews.shared.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which addresses the items of an edition are known: their own, and that of the page they are
 * about. That is the page an item was posted for where the source says which, else the only page it
 * links to: one that links to several joins none of them, for a list of things to read would make
 * them all one story, and so would those who read the same list. Two forms of one page are one.
 *
 * <p>An address that many items link to is a hub, not what each of them is about, unless its page
 * tells one thing, as an article, a paper or a post does. A repository or a model does not: posts
 * on many things link to it.
 */
public final class Identities {
  /** More links than this, and a page that need not tell one thing is a hub. */
  private static final int HUB = 12;

  // In letters; shorter titles, such as "Weekly update", say nothing about the event.
  private static final int SHORTEST_FINGERPRINT = 24;

  /** What is longer is told from others by a hash of the whole. */
  private static final int LONGEST_FINGERPRINT = 80;

  /** Before the letters of a title; all other identities are addresses. */
  public static final String WORDS = "words:";

  private final Set<String> hubs;
  private final Map<ItemKey, Set<String>> known = new HashMap<>();

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
          if (count > HUB && !PageShape.isOneThing(link)) {
            hubs.add(link);
          }
        });
    Identities identities = new Identities(hubs);
    items.forEach(item -> identities.known.put(ItemKey.of(item), identities.read(item)));
    return identities;
  }

  /** Of one of the items: its canonical addresses, two at most, its own first; and its words. */
  public Set<String> of(Item item) {
    return known.get(ItemKey.of(item));
  }

  /** Whether one of them is the address of a page that tells one thing, such as an article. */
  public static boolean tellsOneThing(String identity) {
    return !identity.startsWith(WORDS) && PageShape.isOneThing(identity);
  }

  /** Whether one of them is the address of a thing that many events have to do with. */
  public static boolean isLasting(String identity) {
    return !identity.startsWith(WORDS) && PageShape.isLasting(identity);
  }

  private Set<String> read(Item item) {
    Set<String> identities = new LinkedHashSet<>();
    identities.add(CanonicalUrl.of(item.url()));
    List<String> pages =
        about(item).stream()
            .map(link -> CanonicalUrl.of(link.url()))
            .filter(page -> isPage(page) && !identities.contains(page))
            .distinct()
            .toList();
    if (pages.size() == 1) {
      identities.add(pages.getFirst());
    }
    fingerprint(item).ifPresent(identities::add);
    return identities;
  }

  private boolean isPage(String canonical) {
    return PageShape.isContent(canonical) && !hubs.contains(canonical);
  }

  // The same words told twice are the same event, whoever repeats them; all of them, for parts of
  // one series and papers of one group begin alike.
  private static Optional<String> fingerprint(Item item) {
    String words = item.title().isEmpty() ? item.text() : item.title();
    String letters = words.toLowerCase(Locale.ROOT).replaceAll("https?://\\S+|[^\\p{L}\\p{N}]", "");
    if (letters.codePointCount(0, letters.length()) < SHORTEST_FINGERPRINT) {
      return Optional.empty();
    }
    return Optional.of(
        WORDS
            + Texts.beginning(letters, LONGEST_FINGERPRINT)
            + (letters.length() > LONGEST_FINGERPRINT ? ":" + letters.hashCode() : ""));
  }

  /**
   * The page elsewhere that the item leads to first, where it is one that tells something. Where it
   * leads to more, this is where its readers go on, but not what it is known by.
   */
  public Optional<Link> page(Item item) {
    return about(item).stream()
        .limit(1)
        .filter(link -> isPage(CanonicalUrl.of(link.url())))
        .filter(link -> !CanonicalUrl.of(link.url()).equals(CanonicalUrl.of(item.url())))
        .findFirst();
  }

  /** The links that say what a post is about; the many links of a long text do not. */
  private static List<Link> about(Item item) {
    List<Link> links = item.links();
    return switch (item.source()) {
      case HACKERNEWS, PRODUCTHUNT -> first(links);
      case TWITTER -> links.size() <= 3 ? links : List.of();
      case REDDIT -> item.text().isBlank() ? first(links) : links.size() <= 2 ? links : List.of();
      case HUGGINGFACE, GITHUB, ARXIV, RSS -> List.of();
    };
  }

  private static List<Link> first(List<Link> links) {
    return links.subList(0, Math.min(1, links.size()));
  }
}
