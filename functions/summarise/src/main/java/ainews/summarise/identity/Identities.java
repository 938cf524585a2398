package ainews.summarise.identity;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
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
 * The identities of an edition's items: their own canonical address, the address of the page they
 * are about, and a fingerprint of their title. The page is the one that the item was posted for if
 * the source says so, else the only page that it links to. An item that links to several pages is
 * about none of them: otherwise a reading list would join all its entries into one story.
 *
 * <p>An address that many items link to is a hub and identifies none of them, unless its page is
 * about one thing, as an article, a paper or a post is. A repository or a model is not: posts about
 * many things link to it.
 */
public final class Identities {
  /** Links above which a page is a hub, unless it is about one thing. */
  private static final int HUB = 12;

  // Letters; shorter titles, such as "Weekly update", say nothing about the event.
  private static final int SHORTEST_FINGERPRINT = 24;

  /** Letters kept of a title; a longer one gets a hash of the whole appended. */
  private static final int LONGEST_FINGERPRINT = 80;

  /** The prefix of title fingerprints; all other identities are addresses. */
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

  /**
   * The identities of one of the items: its canonical addresses, its own first, and its
   * fingerprint.
   */
  public Set<String> of(Item item) {
    return known.get(ItemKey.of(item));
  }

  /** Whether an identity is the address of a page about one thing, such as an article. */
  public static boolean isOneThing(String identity) {
    return !identity.startsWith(WORDS) && PageShape.isOneThing(identity);
  }

  /**
   * Whether an identity is the address of a lasting thing, such as a repository, that many events
   * relate to.
   */
  public static boolean isLasting(String identity) {
    return !identity.startsWith(WORDS) && PageShape.isLasting(identity);
  }

  private Set<String> read(Item item) {
    Set<String> identities = new LinkedHashSet<>();
    identities.add(CanonicalUrl.of(item.url()));
    identities.addAll(ownNames(item.links(), CanonicalUrl.of(item.url())));
    List<String> pages =
        about(item).stream()
            .map(link -> CanonicalUrl.of(link.url()))
            .filter(page -> isPage(page) && !identities.contains(page))
            .distinct()
            .toList();
    if (pages.size() == 1) {
      identities.add(pages.getFirst());
      identities.addAll(ownNames(about(item), pages.getFirst()));
    }
    fingerprint(item).ifPresent(identities::add);
    return identities;
  }

  /** What the page at one of the links calls itself, where that was read. */
  private List<String> ownNames(List<Link> links, String page) {
    return links.stream()
        .filter(link -> link.page().flatMap(LinkedPage::canonical).isPresent())
        .filter(link -> CanonicalUrl.of(link.url()).equals(page))
        .map(link -> CanonicalUrl.of(link.page().flatMap(LinkedPage::canonical).orElseThrow()))
        .filter(this::isPage)
        .toList();
  }

  private boolean isPage(String canonical) {
    return PageShape.isContent(canonical) && !hubs.contains(canonical);
  }

  // The same title is the same event, whoever repeats it. The whole title counts, since the parts
  // of a series begin alike.
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
   * The first page elsewhere that the item links to, if it is neither a hub nor the item itself. It
   * is where readers go on, even when it is not an identity of the item.
   */
  public Optional<Link> page(Item item) {
    return about(item).stream()
        .limit(1)
        .filter(link -> isPage(CanonicalUrl.of(link.url())))
        .filter(link -> !CanonicalUrl.of(link.url()).equals(CanonicalUrl.of(item.url())))
        .findFirst();
  }

  /** The links that may say what a post is about; those of a long text do not. */
  private static List<Link> about(Item item) {
    List<Link> links = item.links();
    return switch (item.source().descriptor().subject()) {
      case OWN_PAGE -> List.of();
      case FIRST_LINK -> first(links);
      case FEW_LINKS -> links.size() <= 3 ? links : List.of();
      case FIRST_LINK_OR_FEW ->
          item.text().isBlank() ? first(links) : links.size() <= 2 ? links : List.of();
    };
  }

  private static List<Link> first(List<Link> links) {
    return links.subList(0, Math.min(1, links.size()));
  }
}
