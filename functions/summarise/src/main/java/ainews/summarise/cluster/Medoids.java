package ainews.summarise.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows of every group the member that is likest to all others of it. */
final class Medoids {
  private final Map<Integer, Map<Integer, Double>> likenesses = new HashMap<>();
  private final Map<Integer, Double> toOwnGroup = new HashMap<>();

  /**
   * @param isOneGroup whether both are members of one already
   */
  void add(int a, int b, double likeness, boolean isOneGroup) {
    likenesses.computeIfAbsent(a, member -> new HashMap<>()).put(b, likeness);
    likenesses.computeIfAbsent(b, member -> new HashMap<>()).put(a, likeness);
    if (isOneGroup) {
      toOwnGroup.merge(a, likeness, Double::sum);
      toOwnGroup.merge(b, likeness, Double::sum);
    }
  }

  /** Tells that the members of two groups become one group. */
  void join(List<Integer> a, List<Integer> b) {
    for (int member : a) {
      Map<Integer, Double> own = likenesses.getOrDefault(member, Map.of());
      for (int other : b) {
        Double likeness = own.get(other);
        if (likeness != null) {
          toOwnGroup.merge(member, likeness, Double::sum);
          toOwnGroup.merge(other, likeness, Double::sum);
        }
      }
    }
  }

  /** Of equals the one with the lowest number, so that the order of joins does not matter. */
  int of(List<Integer> group) {
    return group.stream()
        .min(
            Comparator.comparingDouble((Integer member) -> -toOwnGroup.getOrDefault(member, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
