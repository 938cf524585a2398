package ainews.summarise.history;

import ainews.shared.edition.Item;
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

/** What makes a story another event of a subject that was told, however alike their words are. */
final class Differences {
  /** In characters, of a post that has no title. */
  private static final int HEADLINE = 100;

  private static final Pattern CASE_NUMBER =
      Pattern.compile(
          DataFile.read("summarise/history/case-numbers.tsv", 2).stream()
              .map(List::getFirst)
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
          Pattern.CASE_INSENSITIVE);

  private Differences() {}

  static boolean areBetween(Cluster story, PublishedStory told) {
    return isOtherCase(story, told) || isOtherProduct(story, told) || isOtherPage(story, told);
  }

  /** Both name cases by their numbers, and none is the same. */
  private static boolean isOtherCase(Cluster story, PublishedStory told) {
    Set<String> here = cases(story.items().stream().map(Subjects::words));
    Set<String> there = cases(told.words());
    return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
  }

  private static Set<String> cases(Stream<String> texts) {
    return texts
        .flatMap(text -> CASE_NUMBER.matcher(text).results())
        .map(found -> found.group().toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Its headlines name a version or a tier of a product of which only others were told. */
  private static boolean isOtherProduct(Cluster story, PublishedStory told) {
    Set<Product> here = products(story.items().stream().map(Differences::headline));
    Set<Product> there = products(told.words());
    boolean kin = here.stream().anyMatch(product -> there.stream().anyMatch(product::isKinOf));
    return kin && here.stream().noneMatch(product -> there.stream().anyMatch(product::isCoveredBy));
  }

  private static Set<Product> products(Stream<String> texts) {
    return texts.flatMap(text -> Product.in(text).stream()).collect(Collectors.toSet());
  }

  private static String headline(Item post) {
    return post.title().isEmpty() ? Texts.beginning(post.text(), HEADLINE) : post.title();
  }

  /** Under one title a site has two pages, as status pages do: the second tells of a new thing. */
  private static boolean isOtherPage(Cluster story, PublishedStory told) {
    Set<String> known = told.identities();
    Set<String> shared = new HashSet<>(story.identities());
    shared.retainAll(known);
    boolean isTitleOnly =
        !shared.isEmpty() && shared.stream().allMatch(one -> one.startsWith(Identities.WORDS));
    Set<String> talk = new HashSet<>(told.talkSites());
    story.items().stream()
        .filter(item -> item.source().isTalk())
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
