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
  /** From here on two groups are one event without anybody asked. */
  public static final double SAME = .25;

  /** From here on a judge is asked, where there is one. */
  static final double DOUBTFUL = .12;

  /** Below it a pair is as good as unlike. */
  private static final double UNLIKE = .05;

  private static final Comparator<Item> BY_KEY =
      Comparator.comparing(Item::source).thenComparing(Item::id);

  private final Likeness likeness;
  private final Optional<Judge> judge;
  private final double same;

  public Clusterer(Likeness likeness, Optional<Judge> judge) {
    this(likeness, judge, SAME);
  }

  /**
   * @param same the average likeness from which on groups are one event
   */
  public Clusterer(Likeness likeness, Optional<Judge> judge, double same) {
    this.likeness = likeness;
    this.judge = judge;
    this.same = same;
  }

  /**
   * @param lead puts the best representative first; ties are broken here
   * @return the groups in an order that does not depend on that of the items
   */
  public List<Cluster> of(List<Item> items, Identities identities, Comparator<Item> lead) {
    List<Item> ordered = items.stream().sorted(BY_KEY).toList();
    List<List<Integer>> known = byIdentity(ordered, identities);
    AverageLink links = new AverageLink(known, same);
    compare(ordered, known, links);
    List<List<Integer>> groups = links.join();
    if (judge.isPresent()) {
      groups =
          Doubts.settle(
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

  private void compare(List<Item> items, List<List<Integer>> groups, AverageLink links) {
    int[] groupOf = new int[items.size()];
    for (int group = 0; group < groups.size(); group++) {
      for (int member : groups.get(group)) {
        groupOf[member] = group;
      }
    }
    List<Post> posts = items.stream().map(likeness::post).toList();
    Neighbours neighbours = Neighbours.among(posts);
    for (int post = 0; post < posts.size(); post++) {
      for (int other : neighbours.before(post)) {
        if (groupOf[post] != groupOf[other]) {
          double probability = likeness.of(posts.get(other), posts.get(post));
          if (probability >= UNLIKE) {
            links.add(groupOf[post], groupOf[other], probability);
          }
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
