package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which a text says that something may be so, asks, hopes or jokes. */
final class Hedges {
  private static final Map<String, List<Pattern>> PATTERNS =
      DataFile.read("summarise/gate/hedges.tsv", 4).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0) + " " + row.get(1),
                  Collectors.mapping(row -> Pattern.compile(row.get(2)), Collectors.toList())));

  private Hedges() {}

  /** Whether a sentence of an item is no plain fact. */
  static boolean isSaid(String kind, String text) {
    return is(kind + " said", text);
  }

  /** Whether a text keeps to that, in the same or in other words. */
  static boolean isKept(String kind, String text) {
    return is(kind + " kept", text) || isSaid(kind, text);
  }

  /** Whether at least it does not say the thing is so. */
  static boolean isLoose(String kind, String text) {
    return is(kind + " loose", text);
  }

  private static boolean is(String name, String text) {
    for (Pattern pattern : PATTERNS.getOrDefault(name, List.of())) {
      if (pattern.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }
}
