package ainews.summarise.history;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.text.DataFile;
import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.identity.Identities;
import ainews.summarise.names.Product;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Signs that a story is a different event from a published one, however similar their words are.
 */
final class Differences {
  /** Characters of a post's text that serve as its headline if it has no title. */
  private static final int HEADLINE = 100;

  private static final Pattern CASE_NUMBER =
      Pattern.compile(
          DataFile.read("summarise/history/case-numbers.tsv", 2).stream()
              .map(List::getFirst)
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
          Pattern.CASE_INSENSITIVE);

  private Differences() {}

  static boolean areBetween(Cluster story, PublishedStory published) {
    return isOtherCase(story, published)
        || isOtherProduct(story, published)
        || isOtherPage(story, published);
  }

  /** Both name case numbers, and none is the same. */
  private static boolean isOtherCase(Cluster story, PublishedStory published) {
    Set<String> here = cases(story.items().stream().map(Subjects::words));
    Set<String> there = cases(published.words());
    return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
  }

  private static Set<String> cases(Stream<String> texts) {
    return texts
        .flatMap(text -> CASE_NUMBER.matcher(text).results())
        .map(found -> found.group().toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Its headlines name a version or tier of a product of which only others were published. */
  private static boolean isOtherProduct(Cluster story, PublishedStory published) {
    Set<Product> here = products(story.items().stream().map(Differences::headline));
    Set<Product> there = products(published.words());
    boolean sameFamily =
        here.stream().anyMatch(product -> there.stream().anyMatch(product::isSameFamily));
    return sameFamily
        && here.stream().noneMatch(product -> there.stream().anyMatch(product::isCoveredBy));
  }

  private static Set<Product> products(Stream<String> texts) {
    return texts.flatMap(text -> Product.in(text).stream()).collect(Collectors.toSet());
  }

  private static String headline(Item post) {
    return post.title().isEmpty() ? Texts.beginning(post.text(), HEADLINE) : post.title();
  }

  /**
   * One site has two pages under the same title, as status pages do: the second reports a new
   * event.
   */
  private static boolean isOtherPage(Cluster story, PublishedStory published) {
    Set<String> known = published.identities();
    Set<String> shared = new HashSet<>(story.identities());
    shared.retainAll(known);
    boolean isTitleOnly =
        !shared.isEmpty() && shared.stream().allMatch(one -> one.startsWith(Identities.WORDS));
    Set<String> talk = new HashSet<>(published.talkSites());
    story.items().stream()
        .filter(item -> item.source().descriptor().has(Capability.CONVERSATION))
        .forEach(item -> talk.add(Urls.host(CanonicalUrl.of(item.url()))));
    Set<String> sites = sites(story.identities(), talk);
    return isTitleOnly && !Collections.disjoint(sites, sites(known, talk));
  }

  private static Set<String> sites(Collection<String> identities, Set<String> talk) {
    return identities.stream()
        .filter(one -> !one.startsWith(Identities.WORDS))
        .map(Urls::host)
        .filter(host -> !talk.contains(host))
        .collect(Collectors.toSet());
  }
}
