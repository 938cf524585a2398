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
 * Finds the published stories that a new one is related to: those that share an identity and those
 * with similar words. The work per story is bounded, however many were published.
 */
final class RelatedStoryFinder {
  /**
   * Two stories are one event from this similarity on; higher than within a day, where time helps
   * too.
   */
  private static final double SAME = .7;

  /** The same for stories that link to one repository or model. */
  private static final double LINKED = .5;

  /** Two stories may share a subject from this similarity on. */
  private static final double RELATED = .3;

  private static final int MOST_COMPARED = 5;
  private static final int POSTS = 3;
  private static final int FEWEST_TERMS = 2;

  /** A term found in more than one of this many published stories says nothing. */
  private static final int COMMON = 8;

  private final PairClassifier classifier = PairClassifier.packaged();
  private final Map<String, List<PublishedStory>> byIdentity = new HashMap<>();
  private final Map<String, List<PublishedStory>> byTerm = new HashMap<>();
  private final Map<PublishedStory, List<ClusterPost>> posts = new HashMap<>();
  private final int count;

  private RelatedStoryFinder(int count) {
    this.count = count;
  }

  static RelatedStoryFinder among(List<PublishedStory> published) {
    RelatedStoryFinder finder = new RelatedStoryFinder(published.size());
    for (PublishedStory one : published) {
      for (String identity : one.identities()) {
        finder.byIdentity.computeIfAbsent(identity, key -> new ArrayList<>()).add(one);
      }
      for (String term : Subjects.terms(one.printed())) {
        finder.byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(one);
      }
    }
    return finder;
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
    List<ClusterPost> own = items.stream().map(classifier::post).toList();
    List<RelatedStory> related = new ArrayList<>();
    known.forEach(one -> related(story, own, one).ifPresent(related::add));
    return related;
  }

  private Optional<RelatedStory> related(
      Cluster story, List<ClusterPost> own, PublishedStory other) {
    Set<String> shared = new HashSet<>(story.identities());
    shared.retainAll(other.identities());
    if (shared.stream().anyMatch(Identities::isOneThing)) {
      return Optional.of(new RelatedStory(other, true, 1));
    }
    if (Differences.areBetween(story, other)) {
      return Optional.empty();
    }
    if (!shared.isEmpty() && !isOnlyLinked(shared, story)) {
      return Optional.of(new RelatedStory(other, true, 1));
    }
    double similarity = similarity(own, other);
    if (similarity >= (shared.isEmpty() ? SAME : LINKED)) {
      return Optional.of(new RelatedStory(other, true, similarity));
    }
    boolean related = similarity >= RELATED && haveOneSubject(story, other);
    return related ? Optional.of(new RelatedStory(other, false, similarity)) : Optional.empty();
  }

  /**
   * Whether all shared addresses are lasting pages, such as repositories, that the story merely
   * links to.
   */
  private static boolean isOnlyLinked(Set<String> shared, Cluster story) {
    Set<String> own =
        story.items().stream().map(item -> CanonicalUrl.of(item.url())).collect(Collectors.toSet());
    return shared.stream().allMatch(one -> Identities.isLasting(one) && !own.contains(one));
  }

  /**
   * Whether both are about one version of a product, or a later stage of a track other than a
   * product's.
   */
  private static boolean haveOneSubject(Cluster story, PublishedStory other) {
    Set<Product> published = products(other.posts());
    return products(story.items()).stream()
            .anyMatch(product -> published.stream().anyMatch(product::isCoveredBy))
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

  /**
   * The average, over the new posts, of the best similarity to a published post: one similar post
   * is not enough.
   */
  private double similarity(List<ClusterPost> own, PublishedStory other) {
    List<ClusterPost> theirs = posts.computeIfAbsent(other, this::posts);
    double sum = 0;
    for (ClusterPost post : own) {
      sum += theirs.stream().mapToDouble(their -> classifier.of(post, their)).max().orElse(0);
    }
    return sum / own.size();
  }

  // Without their time, since an event that is reported again is days apart by nature.
  private List<ClusterPost> posts(PublishedStory other) {
    return other.posts().stream()
        .map(item -> classifier.post(item.toBuilder().time(null).build()))
        .toList();
  }

  private List<PublishedStory> similar(List<Item> items) {
    Set<String> terms = new LinkedHashSet<>();
    items.forEach(item -> terms.addAll(Subjects.terms(Subjects.words(item))));
    Map<PublishedStory, Double> weights = new HashMap<>();
    Map<PublishedStory, Integer> shared = new HashMap<>();
    for (String term : terms) {
      List<PublishedStory> stories = byTerm.getOrDefault(term, List.of());
      if (stories.size() <= Math.max(FEWEST_TERMS, count / COMMON)) {
        double weight = Math.log1p((double) count / Math.max(1, stories.size()));
        for (PublishedStory story : stories) {
          weights.merge(story, weight, Double::sum);
          shared.merge(story, 1, Integer::sum);
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
