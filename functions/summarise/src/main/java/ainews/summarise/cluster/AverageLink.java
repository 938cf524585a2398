package ainews.summarise.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Joins groups, the likest first by the average over all pairs of their members (UPGMA), as long as
 * a rule allows it. Pairs that were not compared count as unlike, but where groups are so large
 * that not all can have been compared, a sample of them decides at last. The outcome depends on
 * nothing but the members' numbers and likenesses.
 */
public final class AverageLink {
  /** A possible join; {@code stamp} tells whether both groups are still what they were. */
  private record Join(double likeness, int a, int b, int stamp) {}

  /**
   * How alike two groups are.
   *
   * @param membersA how many one has
   * @param average over all pairs
   * @param best of the pairs that were noted
   * @param centres of those members that are likest to their own group
   */
  record Bond(int membersA, int membersB, double average, double best, DoubleSupplier centres) {
    int larger() {
      return Math.max(membersA, membersB);
    }

    int smaller() {
      return Math.min(membersA, membersB);
    }
  }

  /** The likeness of two members, whether or not it was noted. */
  @FunctionalInterface
  interface Comparison {
    double of(int a, int b);
  }

  /** In pairs of members: between larger groups most were not compared. */
  private static final int MANY = 400;

  /** Members of a large group that stand for all. */
  private static final int SAMPLE = 5;

  private static final Comparator<Join> LIKEST =
      Comparator.comparingDouble((Join join) -> -join.likeness)
          .thenComparingInt(Join::a)
          .thenComparingInt(Join::b);

  /** What was noted between the members of two groups. */
  private record Noted(double sum, double best) {
    Noted with(Noted more) {
      return new Noted(sum + more.sum, Math.max(best, more.best));
    }
  }

  private final List<List<Integer>> members = new ArrayList<>();
  private final List<Map<Integer, Noted>> noted = new ArrayList<>();
  private final List<Integer> stamps = new ArrayList<>();
  private final PriorityQueue<Join> joins = new PriorityQueue<>(LIKEST);
  private final Map<Integer, Integer> groupOf = new HashMap<>();
  private final Medoids centres = new Medoids();
  private final Predicate<Bond> rule;
  private final Comparison comparison;

  /**
   * @param groups of members that belong together beforehand
   * @param threshold what the average has to reach
   */
  public AverageLink(List<List<Integer>> groups, double threshold) {
    this(groups, bond -> bond.average >= threshold, (a, b) -> 0);
  }

  /**
   * @param rule whether two groups become one
   */
  AverageLink(List<List<Integer>> groups, Predicate<Bond> rule, Comparison comparison) {
    this.rule = rule;
    this.comparison = comparison;
    for (List<Integer> group : groups) {
      group.forEach(member -> groupOf.put(member, members.size()));
      members.add(new ArrayList<>(group));
      noted.add(new HashMap<>());
      stamps.add(0);
    }
  }

  /** Notes a likeness between two members. */
  public void add(int memberA, int memberB, double likeness) {
    int a = groupOf.get(memberA);
    int b = groupOf.get(memberB);
    centres.add(memberA, memberB, likeness, a == b);
    if (a != b) {
      Noted pair = new Noted(likeness, likeness);
      noted.get(a).merge(b, pair, Noted::with);
      noted.get(b).merge(a, pair, Noted::with);
    }
  }

  /** The groups that are left, in the order of their first. */
  public List<List<Integer>> join() {
    for (int a = 0; a < noted.size(); a++) {
      for (int b : noted.get(a).keySet()) {
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
    return linked().stream()
        .filter(join -> join.likeness >= floor)
        .map(join -> new int[] {places.get(join.a), places.get(join.b)})
        .toList();
  }

  /** Groups of whose members any are alike, the likest first. */
  private List<Join> linked() {
    List<Join> linked = new ArrayList<>();
    for (int a = 0; a < noted.size(); a++) {
      for (int b : noted.get(a).keySet()) {
        if (a < b) {
          linked.add(new Join(average(a, b), a, b, stamp(a, b)));
        }
      }
    }
    linked.sort(LIKEST);
    return linked;
  }

  private boolean joinLarge() {
    boolean joined = false;
    for (Join join : linked()) {
      List<Integer> a = members.get(join.a);
      List<Integer> b = members.get(join.b);
      boolean large = (long) a.size() * b.size() > MANY;
      if (large && rule.test(bond(join.a, join.b, sampled(a, b)))) {
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

  /** The average likeness of what is left of two groups. */
  private double average(int a, int b) {
    return noted.get(a).get(b).sum / ((double) members.get(a).size() * members.get(b).size());
  }

  private Bond bond(int a, int b, double average) {
    List<Integer> as = members.get(a);
    List<Integer> bs = members.get(b);
    return new Bond(
        as.size(),
        bs.size(),
        average,
        noted.get(a).get(b).best,
        () -> comparison.of(centres.of(as), centres.of(bs)));
  }

  private void offer(int a, int b) {
    double likeness = average(a, b);
    if (rule.test(bond(a, b, likeness))) {
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
    centres.join(members.get(into), members.get(from));
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
    stamps.set(into, stamps.get(into) + 1);
    noted.get(into).remove(from);
    noted.get(from).remove(into);
    noted
        .get(from)
        .forEach(
            (other, pairs) -> {
              noted.get(into).merge(other, pairs, Noted::with);
              Map<Integer, Noted> back = noted.get(other);
              back.remove(from);
              back.merge(into, pairs, Noted::with);
            });
    noted.get(from).clear();
    noted.get(into).keySet().forEach(other -> offer(into, other));
  }
}
