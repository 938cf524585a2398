package ainews.summarise.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Joins groups, the likest first, as long as the average likeness over all pairs of their members
 * reaches a threshold (UPGMA). Pairs that were not compared count as unlike. The outcome depends on
 * nothing but the members' numbers and likenesses.
 */
public final class AverageLink {
  /** A possible join; {@code stamp} tells whether both groups are still what they were. */
  private record Join(double likeness, int a, int b, int stamp) {}

  private static final Comparator<Join> LIKEST =
      Comparator.comparingDouble((Join join) -> -join.likeness)
          .thenComparingInt(Join::a)
          .thenComparingInt(Join::b);

  private final List<List<Integer>> members = new ArrayList<>();
  private final List<Map<Integer, Double>> sums = new ArrayList<>();
  private final List<Integer> stamps = new ArrayList<>();
  private final PriorityQueue<Join> joins = new PriorityQueue<>(LIKEST);
  private final double threshold;

  /**
   * @param groups of members that belong together beforehand
   */
  public AverageLink(List<List<Integer>> groups, double threshold) {
    this.threshold = threshold;
    for (List<Integer> group : groups) {
      members.add(new ArrayList<>(group));
      sums.add(new HashMap<>());
      stamps.add(0);
    }
  }

  /** Notes a likeness between members of two groups. */
  public void add(int groupA, int groupB, double likeness) {
    sums.get(groupA).merge(groupB, likeness, Double::sum);
    sums.get(groupB).merge(groupA, likeness, Double::sum);
  }

  /** The groups that are left, in the order of their first. */
  public List<List<Integer>> join() {
    for (int a = 0; a < sums.size(); a++) {
      for (int b : sums.get(a).keySet()) {
        if (a < b) {
          offer(a, b);
        }
      }
    }
    while (!joins.isEmpty()) {
      Join join = joins.poll();
      if (join.stamp == stamp(join.a, join.b)) {
        merge(join.a, join.b);
      }
    }
    return members.stream().filter(group -> !group.isEmpty()).map(List::copyOf).toList();
  }

  /**
   * The joins that were nearly made.
   *
   * @param floor the least average likeness
   * @return pairs of places in what {@link #join} gave, the likest first
   */
  List<int[]> nearly(double floor) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int group = 0; group < members.size(); group++) {
      if (!members.get(group).isEmpty()) {
        places.put(group, places.size());
      }
    }
    List<Join> near = new ArrayList<>();
    for (int a : places.keySet()) {
      for (int b : sums.get(a).keySet()) {
        if (a < b && average(a, b) >= floor) {
          near.add(new Join(average(a, b), a, b, 0));
        }
      }
    }
    return near.stream()
        .sorted(LIKEST)
        .map(join -> new int[] {places.get(join.a), places.get(join.b)})
        .toList();
  }

  /** The average likeness of what is left of two groups. */
  private double average(int a, int b) {
    double sum = sums.get(a).getOrDefault(b, 0.0);
    return sum / ((double) members.get(a).size() * members.get(b).size());
  }

  private void offer(int a, int b) {
    double likeness = average(a, b);
    if (likeness >= threshold) {
      joins.add(new Join(likeness, Math.min(a, b), Math.max(a, b), stamp(a, b)));
    }
  }

  // Stamps only grow, so their sum tells whether either has changed.
  private int stamp(int a, int b) {
    return members.get(a).isEmpty() || members.get(b).isEmpty()
        ? -1
        : stamps.get(a) + stamps.get(b);
  }

  private void merge(int into, int from) {
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
    stamps.set(into, stamps.get(into) + 1);
    sums.get(into).remove(from);
    sums.get(from).remove(into);
    sums.get(from)
        .forEach(
            (other, sum) -> {
              sums.get(into).merge(other, sum, Double::sum);
              Map<Integer, Double> back = sums.get(other);
              back.remove(from);
              back.merge(into, sum, Double::sum);
            });
    sums.get(from).clear();
    sums.get(into).keySet().forEach(other -> offer(into, other));
  }
}
