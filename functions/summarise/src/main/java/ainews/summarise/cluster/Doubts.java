package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the few groups that may be one event to a judge. */
final class Doubts {
  private Doubts() {}

  /**
   * The groups, those joined that the judge says are one.
   *
   * @param pairs places of groups that were nearly joined
   * @param lead gives a group's best representative, by which the judge knows it
   */
  static List<List<Integer>> settle(
      List<List<Integer>> groups,
      List<int[]> pairs,
      Function<List<Integer>, Item> lead,
      Judge judge) {
    int[] component = new int[groups.size()];
    Arrays.setAll(component, place -> place);
    for (int[] pair : pairs) {
      int from = component[pair[1]];
      int into = component[pair[0]];
      Arrays.setAll(component, place -> component[place] == from ? into : component[place]);
    }
    Map<Integer, List<List<Integer>>> together = new TreeMap<>();
    for (int place = 0; place < component.length; place++) {
      together.computeIfAbsent(component[place], key -> new ArrayList<>()).add(groups.get(place));
    }
    List<List<Integer>> settled = new ArrayList<>();
    for (List<List<Integer>> doubtful : together.values()) {
      settled.addAll(doubtful.size() == 1 ? doubtful : judged(doubtful, lead, judge));
    }
    return settled;
  }

  private static List<List<Integer>> judged(
      List<List<Integer>> groups, Function<List<Integer>, Item> lead, Judge judge) {
    List<Integer> events = judge.events(groups.stream().map(lead).toList());
    if (events.size() != groups.size()) {
      return groups; // no answer to the question: apart is safe
    }
    Map<Integer, List<Integer>> joined = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      joined.computeIfAbsent(events.get(i), event -> new ArrayList<>()).addAll(groups.get(i));
    }
    return List.copyOf(joined.values());
  }
}
