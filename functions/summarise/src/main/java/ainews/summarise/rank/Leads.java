package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.text.Urls;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.names.Vendors;
import ainews.summarise.text.TextCleaner;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses the item that heads a story: the maker's or author's own page or account, else the paper,
 * a known outlet, or the item with the most substance. A reaction to another item of the story and
 * the later posts of a thread come after the rest.
 */
public final class Leads {
  private enum Place {
    MAKER,
    ITSELF,
    REACTION
  }

  private enum Speaker {
    AUTHOR,
    OUTLET,
    OTHER
  }

  private final Ranking ranking;

  public Leads(Ranking ranking) {
    this.ranking = ranking;
  }

  /** Returns the story with its lead first and the other items in the same order of worth. */
  public Cluster of(Cluster story) {
    Within within = new Within(story.items());
    Comparator<Item> order =
        Comparator.comparing(within::place)
            .thenComparing(within::isLaterInThread)
            .thenComparing(Leads::speaker)
            .thenComparing(item -> -Authority.of(item))
            .thenComparing(item -> -within.mentions(item))
            .thenComparing(ranking.mostSubstanceFirst());
    return new Cluster(story.items().stream().sorted(order).toList(), story.identities());
  }

  /** Returns those of a story's items that are the words of the maker of what it is about. */
  public static Set<Item> ofMakers(List<Item> story) {
    Within within = new Within(story);
    return story.stream().filter(within::isMaker).collect(Collectors.toSet());
  }

  private static Speaker speaker(Item item) {
    if (item.source().descriptor().has(Capability.PAPERS)) {
      return Speaker.AUTHOR;
    }
    boolean isOutlet =
        item.source().descriptor().has(Capability.PUBLICATIONS) || Authority.of(item) > 0;
    return isOutlet ? Speaker.OUTLET : Speaker.OTHER;
  }

  /** What the items of one story are to one another. */
  private static final class Within {
    private final Map<String, Set<Item>> addresses = new HashMap<>();
    private final Map<String, Item> firstOfAccount = new HashMap<>();
    private final Map<String, Long> mentions;

    Within(List<Item> items) {
      for (Item item : items) {
        addresses.computeIfAbsent(CanonicalUrl.of(item.url()), url -> new HashSet<>()).add(item);
        firstOfAccount.merge(account(item), item, (a, b) -> isEarlier(b, a) ? b : a);
      }
      this.mentions =
          items.stream()
              .flatMap(item -> Vendors.in(item.title() + "\n" + item.text()).stream())
              .collect(Collectors.groupingBy(vendor -> vendor, Collectors.counting()));
    }

    Place place(Item item) {
      if (isMaker(item)) {
        return Place.MAKER;
      }
      return isReaction(item) ? Place.REACTION : Place.ITSELF;
    }

    boolean isLaterInThread(Item item) {
      return firstOfAccount.get(account(item)) != item;
    }

    /** Returns how many of the items name the item's vendor. */
    long mentions(Item item) {
      return Authority.vendor(item).map(vendor -> mentions.getOrDefault(vendor, 0L)).orElse(0L);
    }

    private boolean isMaker(Item item) {
      boolean isThing =
          item.source().descriptor().has(Capability.CATALOGUE)
              && !item.source().descriptor().has(Capability.PAPERS);
      return isThing || speaksForItself(item) || linksToOwn(item);
    }

    /** Whether it is a company's own, and the story is not about another company. */
    private boolean speaksForItself(Item item) {
      return Authority.vendor(item).isPresent() && (mentions.isEmpty() || mentions(item) > 0);
    }

    /** Whether a status or discussion links to another item of the story. */
    private boolean isReaction(Item item) {
      return item.source().descriptor().has(Capability.CONVERSATION)
          && item.links().stream()
              .map(link -> addresses.getOrDefault(CanonicalUrl.of(link.url()), Set.of()))
              .flatMap(Set::stream)
              .anyMatch(other -> other != item);
    }

    private static String account(Item item) {
      String name = item.author().isEmpty() ? item.id() : item.author().toLowerCase(Locale.ROOT);
      return item.source() + " " + name;
    }

    private static boolean isEarlier(Item a, Item b) {
      return a.time().isPresent()
          && b.time().isPresent()
          && a.time().get().isBefore(b.time().get());
    }
  }

  /**
   * Whether an account links to a site or repository of its own name: {@code @example_lab} to
   * {@code github.com/example-lab}, {@code @ExampleAI} to {@code example.ai}.
   */
  private static boolean linksToOwn(Item item) {
    String handle = TextCleaner.letters(item.author());
    return item.source().descriptor().has(Capability.MICROBLOG)
        && !handle.isEmpty()
        && item.links().stream().flatMap(Leads::names).anyMatch(handle::equals);
  }

  /**
   * Returns the names of a link's owner: the host's with and without ending, and the first folder.
   */
  private static Stream<String> names(Link link) {
    String host = Urls.host(link.url()).replaceFirst("^www\\.", "");
    String path = link.url().replaceFirst("^[^:]+://[^/?#]*/?", "");
    String[] labels = host.split("\\.");
    String name = labels.length < 2 ? host : labels[labels.length - 2];
    return Stream.of(name, host, Arrays.asList(path.split("[/?#]")).getFirst())
        .map(TextCleaner::letters);
  }
}
