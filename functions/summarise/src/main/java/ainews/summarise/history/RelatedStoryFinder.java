package ainews.summarise.history;

import ainews.shared.edition.Item;
import ainews.shared.identity.CanonicalUrl;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.cluster.ClusterPost;
import ainews.summarise.cluster.PairClassifier;
import ainews.summarise.identity.Identities;
import ainews.summarise.names.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the told stories that a new one has to do with: those that share an address, and those that
 * are like it. The work a story makes is bounded, however many were told.
 */
final class RelatedStoryFinder {
  /** From here on two stories tell one event. More than within a day, where time speaks too. */
  private static final double SAME = .7;

  /** From here on those that link to one repository or model do. */
  private static final double LINKED = .5;

  /** From here on they may have one subject. */
  private static final double RELATED = .3;

  private static final int MOST_COMPARED = 5;
  private static final int POSTS = 3;
  private static final int FEWEST_TERMS = 2;

  /** A term of more told stories than one in so many says nothing. */
  private static final int COMMON = 8;

  private final PairClassifier likeness = PairClassifier.packaged();
  private final Map<String, List<PublishedStory>> byIdentity = new HashMap<>();
  private final Map<String, List<PublishedStory>> byTerm = new HashMap<>();
  private final Map<PublishedStory, List<ClusterPost>> posts = new HashMap<>();
  private final int told;

  private RelatedStoryFinder(int told) {
    this.told = told;
  }

  static RelatedStoryFinder to(List<PublishedStory> told) {
    RelatedStoryFinder kinship = new RelatedStoryFinder(told.size());
    for (PublishedStory one : told) {
      for (String identity : one.identities()) {
        kinship.byIdentity.computeIfAbsent(identity, key -> new ArrayList<>()).add(one);
      }
      for (String term : Subjects.terms(one.printed())) {
        kinship.byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(one);
      }
    }
    return kinship;
  }

  List<RelatedStory> of(Cluster story) {
    Set<PublishedStory> known = new LinkedHashSet<>();
    for (String identity : story.identities()) {
      known.addAll(byIdentity.getOrDefault(identity, List.of()));
    }
    List<Item> items = story.items().stream().limit(POSTS).toList();
    known.addAll(similar(items));
    if (known.isEmpty()) {
      return List.of();
    }
    List<ClusterPost> own = items.stream().map(likeness::post).toList();
    List<RelatedStory> kin = new ArrayList<>();
    known.forEach(one -> kin(story, own, one).ifPresent(kin::add));
    return kin;
  }

  private Optional<RelatedStory> kin(Cluster story, List<ClusterPost> own, PublishedStory other) {
    Set<String> shared = new HashSet<>(story.identities());
    shared.retainAll(other.identities());
    if (shared.stream().anyMatch(Identities::tellsOneThing)) {
      return Optional.of(new RelatedStory(other, true, 1));
    }
    if (Differences.areBetween(story, other)) {
      return Optional.empty();
    }
    if (!shared.isEmpty() && !isOnlyLinked(shared, story)) {
      return Optional.of(new RelatedStory(other, true, 1));
    }
    double like = likeness(own, other);
    if (like >= (shared.isEmpty() ? SAME : LINKED)) {
      return Optional.of(new RelatedStory(other, true, like));
    }
    boolean related = like >= RELATED && haveOneSubject(story, other);
    return related ? Optional.of(new RelatedStory(other, false, like)) : Optional.empty();
  }

  /** Posts on something else link to a repository or a model that it has to do with. */
  private static boolean isOnlyLinked(Set<String> shared, Cluster story) {
    Set<String> own =
        story.items().stream().map(item -> CanonicalUrl.of(item.url())).collect(Collectors.toSet());
    return shared.stream().allMatch(one -> Identities.isLasting(one) && !own.contains(one));
  }

  /** A product of one version, or a course of things other than a product's. */
  private static boolean haveOneSubject(Cluster story, PublishedStory other) {
    Set<Product> told = products(other.posts());
    return products(story.items()).stream()
            .anyMatch(product -> told.stream().anyMatch(product::isCoveredBy))
        || Stages.of(story.items())
            .after(other.stages())
            .filter(stage -> !stage.track().equals("product"))
            .isPresent();
  }

  private static Set<Product> products(List<Item> posts) {
    return posts.stream()
        .flatMap(post -> Product.in(Subjects.words(post)).stream())
        .collect(Collectors.toSet());
  }

  /** The average over the new posts of the best among the told: one post alike is not enough. */
  private double likeness(List<ClusterPost> own, PublishedStory other) {
    List<ClusterPost> theirs = posts.computeIfAbsent(other, this::posts);
    double sum = 0;
    for (ClusterPost post : own) {
      sum += theirs.stream().mapToDouble(their -> likeness.of(post, their)).max().orElse(0);
    }
    return sum / own.size();
  }

  // Without their time: that days lie between says nothing of an event that is told once more.
  private List<ClusterPost> posts(PublishedStory other) {
    return other.posts().stream()
        .map(item -> likeness.post(item.toBuilder().time(null).build()))
        .toList();
  }

  private List<PublishedStory> similar(List<Item> items) {
    Set<String> terms = new LinkedHashSet<>();
    items.forEach(item -> terms.addAll(Subjects.terms(Subjects.words(item))));
    Map<PublishedStory, Double> weights = new HashMap<>();
    Map<PublishedStory, Integer> shared = new HashMap<>();
    for (String term : terms) {
      List<PublishedStory> tellers = byTerm.getOrDefault(term, List.of());
      if (tellers.size() <= Math.max(FEWEST_TERMS, told / COMMON)) {
        double weight = Math.log1p((double) told / Math.max(1, tellers.size()));
        for (PublishedStory teller : tellers) {
          weights.merge(teller, weight, Double::sum);
          shared.merge(teller, 1, Integer::sum);
        }
      }
    }
    return weights.entrySet().stream()
        .filter(entry -> shared.get(entry.getKey()) >= FEWEST_TERMS)
        .sorted(
            Map.Entry.<PublishedStory, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().date())
                .thenComparing(entry -> entry.getKey().story().id()))
        .limit(MOST_COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
