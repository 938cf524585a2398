package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.summarise.identity.Identities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups the posts of a day into events: first those that share an identity, then by similarity
 * with average-link clustering. The result does not depend on the order of the posts.
 */
public final class Clusterer {
  /**
   * Two posts are one event from this probability on. A group takes in only what reaches it with
   * one of its posts at least: a little in common with each of them is a common subject.
   */
  public static final double SAME = .5;

  /** Groups are joined from this average on: where several agree, less evidence suffices. */
  private static final double GROUP_SAME = .28;

  /** Groups at or above this average are put to the judge, if there is one. */
  private static final double UNCERTAIN = .12;

  /** Pairs below this probability are ignored, which saves time and changes hardly any group. */
  private static final double NEGLIGIBLE = .03;

  private static final Comparator<Item> BY_KEY =
      Comparator.comparing(Item::source).thenComparing(Item::id);

  private final PairClassifier classifier;
  private final Optional<Judge> judge;

  public Clusterer(PairClassifier classifier, Optional<Judge> judge) {
    this.classifier = classifier;
    this.judge = judge;
  }

  private static boolean areOne(AverageLink.Bond bond) {
    return bond.best() >= SAME && bond.average() >= GROUP_SAME;
  }

  /**
   * Groups the items into events.
   *
   * @param lead orders the best lead first; ties are broken by source and id
   */
  public List<Cluster> of(List<Item> items, Identities identities, Comparator<Item> lead) {
    List<Item> ordered = items.stream().sorted(BY_KEY).toList();
    List<List<Integer>> known = byIdentity(ordered, identities);
    List<ClusterPost> posts = ordered.stream().map(classifier::post).toList();
    AverageLink links =
        new AverageLink(
            known, Clusterer::areOne, (a, b) -> classifier.of(posts.get(a), posts.get(b)));
    compare(posts, links);
    List<List<Integer>> groups = links.join();
    if (judge.isPresent()) {
      groups =
          UncertainPairs.settle(
              groups, links.nearly(UNCERTAIN), group -> best(group, ordered, lead), judge.get());
    }
    return groups.stream()
        .map(group -> group.stream().map(ordered::get).toList())
        .map(members -> cluster(members, identities, lead))
        .toList();
  }

  private static Item best(List<Integer> group, List<Item> items, Comparator<Item> lead) {
    return group.stream().map(items::get).min(lead.thenComparing(BY_KEY)).orElseThrow();
  }

  private void compare(List<ClusterPost> posts, AverageLink links) {
    CandidatePairs candidates = CandidatePairs.among(posts);
    for (int post = 0; post < posts.size(); post++) {
      for (int other : candidates.before(post)) {
        double probability = classifier.of(posts.get(other), posts.get(post));
        if (probability >= NEGLIGIBLE) {
          links.add(other, post, probability);
        }
      }
    }
  }

  /** Groups of items that share an identity, in the order of their first members. */
  private static List<List<Integer>> byIdentity(List<Item> items, Identities identities) {
    int[] group = new int[items.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (String identity : identities.of(items.get(i))) {
        Integer other = first.putIfAbsent(identity, i);
        if (other != null) {
          union(group, other, i);
        }
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static Cluster cluster(List<Item> members, Identities identities, Comparator<Item> lead) {
    List<Item> items = members.stream().sorted(lead.thenComparing(BY_KEY)).toList();
    Set<String> all = new LinkedHashSet<>();
    items.forEach(item -> all.addAll(identities.of(item)));
    return new Cluster(items, all);
  }

  // The smaller index becomes the root, so that groups keep the items' order.
  private static void union(int[] group, int a, int b) {
    int rootA = root(group, a);
    int rootB = root(group, b);
    group[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] group, int i) {
    int root = i;
    while (group[root] != root) {
      root = group[root];
    }
    int walk = i;
    while (group[walk] != root) {
      int next = group[walk];
      group[walk] = root;
      walk = next;
    }
    return root;
  }
}
