package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.summarise.identity.Identities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Groups items that share an address: their own, or that of a page they are about. */
public final class Clusters {
  private static final Comparator<Item> BY_KEY =
      Comparator.comparing(Item::source).thenComparing(Item::id);

  private Clusters() {}

  /**
   * @param lead puts the best representative first; ties are broken here
   * @return the groups in an order that does not depend on that of the items
   */
  public static List<Cluster> of(List<Item> items, Identities identities, Comparator<Item> lead) {
    List<Item> ordered = items.stream().sorted(BY_KEY).toList();
    int[] group = new int[ordered.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (String identity : identities.of(ordered.get(i))) {
        Integer other = first.putIfAbsent(identity, i);
        if (other != null) {
          union(group, other, i);
        }
      }
    }
    Map<Integer, List<Item>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(ordered.get(i));
    }
    return groups.values().stream().map(members -> cluster(members, identities, lead)).toList();
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
