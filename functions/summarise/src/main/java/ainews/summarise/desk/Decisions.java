package ainews.summarise.desk;

import ainews.shared.edition.Level;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a model decided about numbered candidates; also the stored form of its answer.
 *
 * @param levels by number
 * @param sameEvent groups of two or more numbers; no number is in two
 * @param severalEvents candidates whose posts report several events
 */
record Decisions(
    Map<Integer, Level> levels,
    List<List<Integer>> sameEvent,
    Set<Integer> severalEvents,
    Set<Integer> notAboutAi) {

  /**
   * Reads an answer. An entry is ignored if it cannot be read, if its number is unknown, or if that
   * number already has a level or a group; the others count.
   *
   * @param count number of candidates
   * @return empty if the answer has no level
   */
  static Optional<Decisions> of(JsonNode answer, int count) {
    Map<Integer, Level> levels = new TreeMap<>();
    for (JsonNode entry : answer.path("levels")) {
      int level = number(entry.path("level"));
      if (level >= 0 && level < Level.values().length) {
        number(entry.path("id"), count)
            .ifPresent(id -> levels.putIfAbsent(id, Level.values()[level]));
      }
    }
    Set<Integer> grouped = new HashSet<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (JsonNode group : answer.path("sameEvent")) {
      List<Integer> ids =
          numbers(group, count).stream().filter(id -> !grouped.contains(id)).toList();
      if (ids.size() > 1) {
        grouped.addAll(ids);
        groups.add(ids);
      }
    }
    return levels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Decisions(
                levels,
                groups,
                numbers(answer.path("severalEvents"), count),
                numbers(answer.path("notAboutAi"), count)));
  }

  private static Set<Integer> numbers(JsonNode list, int count) {
    Set<Integer> numbers = new TreeSet<>();
    for (JsonNode node : list) {
      number(node, count).ifPresent(numbers::add);
    }
    return numbers;
  }

  private static Optional<Integer> number(JsonNode node, int count) {
    return Optional.of(number(node)).filter(number -> number >= 1 && number <= count);
  }

  // Models also write numbers as text.
  private static int number(JsonNode node) {
    return node.isTextual() || node.isIntegralNumber() ? node.asInt(-1) : -1;
  }
}
