package ainews.summarise.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps track of each group's medoid, the member most similar to all others of the group. */
final class Medoids {
  private final Map<Integer, Map<Integer, Double>> similarities = new HashMap<>();
  private final Map<Integer, Double> toOwnGroup = new HashMap<>();

  /**
   * @param isOneGroup whether both already belong to one group
   */
  void add(int a, int b, double similarity, boolean isOneGroup) {
    similarities.computeIfAbsent(a, member -> new HashMap<>()).put(b, similarity);
    similarities.computeIfAbsent(b, member -> new HashMap<>()).put(a, similarity);
    if (isOneGroup) {
      toOwnGroup.merge(a, similarity, Double::sum);
      toOwnGroup.merge(b, similarity, Double::sum);
    }
  }

  /** Records that two groups were joined. */
  void join(List<Integer> a, List<Integer> b) {
    for (int member : a) {
      Map<Integer, Double> own = similarities.getOrDefault(member, Map.of());
      for (int other : b) {
        Double similarity = own.get(other);
        if (similarity != null) {
          toOwnGroup.merge(member, similarity, Double::sum);
          toOwnGroup.merge(other, similarity, Double::sum);
        }
      }
    }
  }

  /**
   * The medoid of a group; of equals the lowest number, so that the order of joins does not matter.
   */
  int of(List<Integer> group) {
    return group.stream()
        .min(
            Comparator.comparingDouble((Integer member) -> -toOwnGroup.getOrDefault(member, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
