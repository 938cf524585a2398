package ainews.summarise.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Average-link clustering (UPGMA): joins the two groups with the highest average similarity of
 * their members, as long as a rule allows it. Pairs that were not compared count as dissimilar; for
 * groups too large to have been compared fully, a sample decides in the end. The result depends
 * only on the members' numbers and similarities.
 */
public final class AverageLink {
  /** A possible join; it is outdated once the groups' current stamp differs from {@code stamp}. */
  private record Join(double similarity, int a, int b, int stamp) {}

  /**
   * How similar two groups are.
   *
   * @param average similarity over all pairs of members
   * @param best highest similarity of a recorded pair
   */
  record Bond(double average, double best) {}

  /** Computes the similarity of two members, whether or not it was recorded. */
  @FunctionalInterface
  interface Comparison {
    double of(int a, int b);
  }

  /** Pairs of members; beyond this number most pairs were never compared. */
  private static final int MANY_PAIRS = 400;

  /** Members sampled from a large group. */
  private static final int SAMPLE = 5;

  private static final Comparator<Join> MOST_SIMILAR =
      Comparator.comparingDouble((Join join) -> -join.similarity)
          .thenComparingInt(Join::a)
          .thenComparingInt(Join::b);

  private final List<List<Integer>> members = new ArrayList<>();

  /** The recorded similarities between the members of two groups. */
  private record Recorded(double sum, double best) {
    Recorded with(Recorded more) {
      return new Recorded(sum + more.sum, Math.max(best, more.best));
    }
  }

  private final List<Map<Integer, Recorded>> recorded = new ArrayList<>();

  private final List<Integer> stamps = new ArrayList<>();
  private final PriorityQueue<Join> joins = new PriorityQueue<>(MOST_SIMILAR);
  private final Map<Integer, Integer> groupOf = new HashMap<>();
  private final Predicate<Bond> rule;
  private final Comparison comparison;

  /**
   * @param groups members that already belong together
   * @param threshold lowest average similarity of two groups that are joined
   */
  public AverageLink(List<List<Integer>> groups, double threshold) {
    this(groups, bond -> bond.average >= threshold, (a, b) -> 0);
  }

  /**
   * @param rule decides whether two groups are joined
   */
  AverageLink(List<List<Integer>> groups, Predicate<Bond> rule, Comparison comparison) {
    this.rule = rule;
    this.comparison = comparison;
    for (List<Integer> group : groups) {
      group.forEach(member -> groupOf.put(member, members.size()));
      members.add(new ArrayList<>(group));
      recorded.add(new HashMap<>());
      stamps.add(0);
    }
  }

  /** Records the similarity of two members. */
  public void add(int memberA, int memberB, double similarity) {
    int a = groupOf.get(memberA);
    int b = groupOf.get(memberB);
    if (a != b) {
      Recorded pair = new Recorded(similarity, similarity);
      recorded.get(a).merge(b, pair, Recorded::with);
      recorded.get(b).merge(a, pair, Recorded::with);
    }
  }

  /**
   * Joins groups until the rule allows no more and returns those that remain, in the order of their
   * first members.
   */
  public List<List<Integer>> join() {
    for (int a = 0; a < recorded.size(); a++) {
      for (int b : recorded.get(a).keySet()) {
        if (a < b) {
          offer(a, b);
        }
      }
    }
    do {
      while (!joins.isEmpty()) {
        Join join = joins.poll();
        if (join.stamp == stamp(join.a, join.b)) {
          merge(join.a, join.b);
        }
      }
    } while (joinLarge());
    return members.stream().filter(group -> !group.isEmpty()).map(List::copyOf).toList();
  }

  /** Pairs of groups with any recorded similarity, the most similar first. */
  private List<Join> linked() {
    List<Join> linked = new ArrayList<>();
    for (int a = 0; a < recorded.size(); a++) {
      for (int b : recorded.get(a).keySet()) {
        if (a < b) {
          linked.add(new Join(average(a, b), a, b, stamp(a, b)));
        }
      }
    }
    linked.sort(MOST_SIMILAR);
    return linked;
  }

  private boolean joinLarge() {
    boolean joined = false;
    for (Join join : linked()) {
      List<Integer> a = members.get(join.a);
      List<Integer> b = members.get(join.b);
      boolean large = (long) a.size() * b.size() > MANY_PAIRS;
      // Groups that an average of 1 would not join need no slow comparing.
      if (large
          && rule.test(bond(join.a, join.b, 1))
          && rule.test(bond(join.a, join.b, sampled(a, b)))) {
        merge(join.a, join.b);
        joined = true;
      }
    }
    return joined;
  }

  private double sampled(List<Integer> groupA, List<Integer> groupB) {
    List<Integer> a = sample(groupA);
    List<Integer> b = sample(groupB);
    double sum = 0;
    for (int one : a) {
      for (int other : b) {
        sum += comparison.of(one, other);
      }
    }
    return sum / (a.size() * b.size());
  }

  private static List<Integer> sample(List<Integer> group) {
    List<Integer> sorted = group.stream().sorted().toList();
    int most = Math.min(SAMPLE, sorted.size());
    return IntStream.range(0, most).mapToObj(i -> sorted.get(i * sorted.size() / most)).toList();
  }

  /** The average similarity over all pairs of members. */
  private double average(int a, int b) {
    return recorded.get(a).get(b).sum / ((double) members.get(a).size() * members.get(b).size());
  }

  private Bond bond(int a, int b, double average) {
    return new Bond(average, recorded.get(a).get(b).best);
  }

  private void offer(int a, int b) {
    double similarity = average(a, b);
    if (rule.test(bond(a, b, similarity))) {
      joins.add(new Join(similarity, Math.min(a, b), Math.max(a, b), stamp(a, b)));
    }
  }

  // Stamps only grow, so their sum changes whenever either group changes.
  private int stamp(int a, int b) {
    return members.get(a).isEmpty() || members.get(b).isEmpty()
        ? -1
        : stamps.get(a) + stamps.get(b);
  }

  private void merge(int into, int from) {
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
    stamps.set(into, stamps.get(into) + 1);
    recorded.get(into).remove(from);
    recorded.get(from).remove(into);
    recorded
        .get(from)
        .forEach(
            (other, pairs) -> {
              recorded.get(into).merge(other, pairs, Recorded::with);
              Map<Integer, Recorded> back = recorded.get(other);
              back.remove(from);
              back.merge(into, pairs, Recorded::with);
            });
    recorded.get(from).clear();
    recorded.get(into).keySet().forEach(other -> offer(into, other));
  }
}
