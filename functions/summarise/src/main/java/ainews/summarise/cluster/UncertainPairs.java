package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Asks a judge about the few groups that may be one event. */
final class UncertainPairs {
  /** Most questions asked; those with the most posts come first, as they matter most to the day. */
  private static final int MOST_ASKED = 40;

  /** Most groups in one question; a long chain of nearly similar groups is no event. */
  private static final int MOST_TOGETHER = 8;

  private UncertainPairs() {}

  /**
   * Returns the groups after joining those that the judge calls one event.
   *
   * @param pairs indexes of groups that were nearly joined, the most similar first
   * @param lead gives a group's lead item, which is what the judge sees
   */
  static List<List<Integer>> settle(
      List<List<Integer>> groups,
      List<int[]> pairs,
      Function<List<Integer>, Item> lead,
      Judge judge) {
    List<List<List<Integer>>> together = together(groups, pairs);
    List<List<List<Integer>>> asked =
        together.stream()
            .filter(uncertain -> uncertain.size() > 1)
            .sorted(Comparator.comparingInt(UncertainPairs::posts).reversed())
            .limit(MOST_ASKED)
            .toList();
    List<List<Integer>> answers =
        judge.events(
            asked.stream().map(uncertain -> uncertain.stream().map(lead).toList()).toList());
    List<List<Integer>> settled = new ArrayList<>();
    for (List<List<Integer>> uncertain : together) {
      int question = asked.indexOf(uncertain);
      settled.addAll(question < 0 ? uncertain : joined(uncertain, answers.get(question)));
    }
    return settled;
  }

  private static int posts(List<List<Integer>> uncertain) {
    return uncertain.stream().mapToInt(List::size).sum();
  }

  /** The groups, collected into sets that may each be one event, in the order of their first. */
  private static List<List<List<Integer>>> together(List<List<Integer>> groups, List<int[]> pairs) {
    int[] component = new int[groups.size()];
    Arrays.setAll(component, place -> place);
    int[] sizes = new int[groups.size()];
    Arrays.fill(sizes, 1);
    for (int[] pair : pairs) {
      int into = component[pair[0]];
      int from = component[pair[1]];
      if (into != from && sizes[into] + sizes[from] <= MOST_TOGETHER) {
        sizes[into] += sizes[from];
        Arrays.setAll(component, place -> component[place] == from ? into : component[place]);
      }
    }
    Map<Integer, List<List<Integer>>> together = new TreeMap<>();
    for (int place = 0; place < component.length; place++) {
      together.computeIfAbsent(component[place], key -> new ArrayList<>()).add(groups.get(place));
    }
    return List.copyOf(together.values());
  }

  private static List<List<Integer>> joined(List<List<Integer>> groups, List<Integer> events) {
    if (events.size() != groups.size()) {
      return groups; // no answer: keeping them apart is safe
    }
    Map<Integer, List<Integer>> joined = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      joined.computeIfAbsent(events.get(i), event -> new ArrayList<>()).addAll(groups.get(i));
    }
    return List.copyOf(joined.values());
  }
}
