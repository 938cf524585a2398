package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the few groups that may be one event to a judge. */
final class UncertainPairs {
  /** Questions in all: those with the most posts, for they are what the day tells of. */
  private static final int MOST_ASKED = 40;

  /** Groups in one question: a long chain of the nearly alike is no event. */
  private static final int MOST_TOGETHER = 8;

  private UncertainPairs() {}

  /**
   * The groups, those joined that the judge says are one.
   *
   * @param pairs places of groups that were nearly joined, the likest first
   * @param lead gives a group's best representative, by which the judge knows it
   */
  static List<List<Integer>> settle(
      List<List<Integer>> groups,
      List<int[]> pairs,
      Function<List<Integer>, Item> lead,
      Judge judge) {
    List<List<List<Integer>>> together = together(groups, pairs);
    List<List<List<Integer>>> asked =
        together.stream()
            .filter(doubtful -> doubtful.size() > 1)
            .sorted(Comparator.comparingInt(UncertainPairs::posts).reversed())
            .limit(MOST_ASKED)
            .toList();
    List<List<Integer>> answers =
        judge.events(asked.stream().map(doubtful -> doubtful.stream().map(lead).toList()).toList());
    List<List<Integer>> settled = new ArrayList<>();
    for (List<List<Integer>> doubtful : together) {
      int question = asked.indexOf(doubtful);
      settled.addAll(question < 0 ? doubtful : joined(doubtful, answers.get(question)));
    }
    return settled;
  }

  private static int posts(List<List<Integer>> doubtful) {
    return doubtful.stream().mapToInt(List::size).sum();
  }

  /** The groups by what they may be one with, in the order of their first. */
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
      return groups; // no answer to the question: apart is safe
    }
    Map<Integer, List<Integer>> joined = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      joined.computeIfAbsent(events.get(i), event -> new ArrayList<>()).addAll(groups.get(i));
    }
    return List.copyOf(joined.values());
  }
}
