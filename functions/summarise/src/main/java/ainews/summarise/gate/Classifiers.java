package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.stream.Collectors;

/** Chinese measure words, as characters for a class of a pattern. */
final class Classifiers {
  /** Of things that are counted. */
  static final String THINGS = of("thing");

  /** Of generations and years of age. */
  static final String AGES = of("age");

  private Classifiers() {}

  private static String of(String kind) {
    return DataFile.read("summarise/gate/classifiers.tsv", 3).stream()
        .filter(row -> row.get(1).equals(kind))
        .map(row -> row.get(0))
        .collect(Collectors.joining());
  }
}
