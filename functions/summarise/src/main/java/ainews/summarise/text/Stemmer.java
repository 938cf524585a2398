package ainews.summarise.text;

import java.util.List;

/**
 * Takes the commonest English endings off, so that "launches" and "launched" compare. Coarser than
 * Porter's stemmer: names must not be worn down to what is no longer theirs.
 */
public final class Stemmer {
  private static final List<String> ENDINGS = List.of("ing", "ies", "ers", "ed", "es", "er", "s");
  private static final int SHORTEST_WORD = 5;
  private static final int SHORTEST_STEM = 3;

  private Stemmer() {}

  /**
   * @param word in lower case; what holds anything but a to z stays as it is
   */
  public static String of(String word) {
    if (word.length() < SHORTEST_WORD || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return word;
    }
    String stem = word;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        stem = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    return stem.length() >= SHORTEST_WORD && stem.endsWith("e")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }
}
