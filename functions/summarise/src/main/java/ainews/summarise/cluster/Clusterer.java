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
 * Groups the posts of a day into events: those that share an address first, then by likeness with
 * average link. The outcome does not depend on the order of the posts.
 */
public final class Clusterer {
  /**
   * From here on two single posts are one event without anybody asked: about six in seven of the
   * labelled pairs above it are.
   */
  public static final double SAME = .56;

  /** From here on a pair takes another post in: where two agree, less says the same. */
  private static final double PAIR_SAME = .2;

  /** From here on a group takes another in: that many posts agree says more than two. */
  private static final double GROUP_SAME = .14;

  /** Some two posts of them must be so alike, for many that share a little share a subject. */
  private static final double LEAST_BEST = .3;

  /** From here on two events of several posts are one. Some posts tell of both of two events. */
  private static final double EVENTS_SAME = .3;

  /** From here on a judge is asked, where there is one. */
  private static final double DOUBTFUL = .12;

  /** Below it a pair is as good as unlike. */
  private static final double UNLIKE = .05;

  private static final Comparator<Item> BY_KEY =
      Comparator.comparing(Item::source).thenComparing(Item::id);

  private final PairClassifier likeness;
  private final Optional<Judge> judge;

  public Clusterer(PairClassifier likeness, Optional<Judge> judge) {
    this.likeness = likeness;
    this.judge = judge;
  }

  /** What is like a group at its edge only is a neighbour of its event: centres must be alike. */
  static boolean areOne(AverageLink.Bond bond) {
    if (bond.larger() == 1) {
      return bond.average() >= SAME;
    }
    return bond.average() >= least(bond)
        && bond.best() >= LEAST_BEST
        && bond.centres().getAsDouble() >= UNLIKE;
  }

  private static double least(AverageLink.Bond bond) {
    if (bond.smaller() > 1) {
      return EVENTS_SAME;
    }
    return bond.larger() == 2 ? PAIR_SAME : GROUP_SAME;
  }

  /**
   * @param lead puts the best representative first; ties are broken here
   * @return the groups in an order that does not depend on that of the items
   */
  public List<Cluster> of(List<Item> items, Identities identities, Comparator<Item> lead) {
    List<Item> ordered = items.stream().sorted(BY_KEY).toList();
    List<List<Integer>> known = byIdentity(ordered, identities);
    List<ClusterPost> posts = ordered.stream().map(likeness::post).toList();
    AverageLink links =
        new AverageLink(
            known, Clusterer::areOne, (a, b) -> likeness.of(posts.get(a), posts.get(b)));
    compare(posts, links);
    List<List<Integer>> groups = links.join();
    if (judge.isPresent()) {
      groups =
          UncertainPairs.settle(
              groups, links.nearly(DOUBTFUL), group -> best(group, ordered, lead), judge.get());
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
    CandidatePairs neighbours = CandidatePairs.among(posts);
    for (int post = 0; post < posts.size(); post++) {
      for (int other : neighbours.before(post)) {
        double probability = likeness.of(posts.get(other), posts.get(post));
        if (probability >= UNLIKE) {
          links.add(other, post, probability);
        }
      }
    }
  }

  /** Groups of those that share an identity, in the order of their first members. */
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

  // The smaller index is the root, so that the groups come in the items' order.
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
